export { URL_STYLES, type UrlStyle } from './markdown/pageUrl.ts';
export { VIEWERS, type Viewer } from './openapi/anchors.ts';
export { readSources, type SourceOptions } from './readSources.ts';
export { SourceError } from './SourceError.ts';
