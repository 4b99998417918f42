declare module '*.css' {
  const minified: string;
  export default minified;
}

/** File name of the widget chunk, known when the loader is built. */
declare const WIDGET_FILE: string;

/** File name of the chunk with the less common question types, known when the widget is built. */
declare const MORE_FILE: string;

/** File name of the chunk that follows a survey's logic, known when the widget is built. */
declare const LOGIC_FILE: string;
