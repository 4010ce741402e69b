declare module 'rtlcss' {
  const rtlcss: {
    /** Mirrors styles. */
    process: (css: string) => string;
  };
  export default rtlcss;
}
