/** Pages that show an OpenAPI document, each with anchors of its own kind; `none` leads to the top. */
export const VIEWERS = ['none', 'redoc', 'scalar', 'swagger-ui'] as const;
export type Viewer = (typeof VIEWERS)[number];

export interface OperationPlace {
  /** First tag of the operation. */
  tag: string | undefined;
  operationId: string | undefined;
  /** In lower case, as in the document. */
  method: string;
  path: string;
}

/** Redoc writes spaces of a tag as hyphens, and slashes of a path as in a JSON pointer. */
function redoc({ tag, operationId, method, path }: OperationPlace): string {
  const place = operationId
    ? `operation/${operationId}`
    : `paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}`;
  return tag ? `tag/${tag.replace(/\s+/g, '-')}/${place}` : place;
}

function scalar({ tag, method, path }: OperationPlace): string {
  const group = (tag ?? 'default').toLowerCase().replace(/\s+/g, '-');
  return `tag/${group}/${method.toUpperCase()}${path}`;
}

function swaggerUi({ tag, operationId, method, path }: OperationPlace): string {
  const name = operationId ?? `${method}_${path.replace(/\W/g, '_')}`;
  return `/${encodeURIComponent(tag ?? 'default')}/${name}`;
}

const ANCHORS: Record<Viewer, (place: OperationPlace) => string | undefined> = {
  none: () => undefined,
  redoc,
  scalar,
  'swagger-ui': swaggerUi,
};

/** The anchor at which a viewer shows an operation. */
export function anchorOf(place: OperationPlace, viewer: Viewer): string | undefined {
  return ANCHORS[viewer](place);
}
