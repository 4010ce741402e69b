/** Where the styles from right to left are, in the built site. */
export const RTL_STYLES = 'gallery/rtl.css';
