import styles from './more.css';

export { createMoreControl } from './createMoreControl.ts';
export { styles };
