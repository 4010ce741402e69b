export { default } from '@site/src/gallery/Frame';
