export { default } from '@site/src/gallery/Gallery';
