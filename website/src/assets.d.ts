declare module '*.woff2' {
  const url: string;
  export default url;
}

declare module 'rtlcss' {
  const rtlcss: {
    /** Mirrors styles. */
    process: (css: string) => string;
  };
  export default rtlcss;
}
