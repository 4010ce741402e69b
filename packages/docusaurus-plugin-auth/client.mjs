// What `docusaurus-plugin-auth/client` is: the compiled modules, named as the ES modules they are in
// a package whose other half is CommonJS.
export * from './lib/client/index.js';
