declare module '*.css' {
  const minified: string;
  export default minified;
}

declare module '*.graphql' {
  const minified: string;
  export default minified;
}

/** File name of the widget chunk, known when the loader is built. */
declare const WIDGET_FILE: string;

/** File name of the chunk that deletes answers, known when the hosted page's script is built. */
declare const ERASE_FILE: string;
