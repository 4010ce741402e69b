import { compileErrors, dereference, validate } from '@readme/openapi-parser';
import { isRecord } from '../isRecord.ts';
import type { PageParts } from '../makePage.ts';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import { splitMarkdown } from '../markdown/splitMarkdown.ts';
import { type Section, SectionCollector } from '../SectionCollector.ts';
import { SourceError } from '../SourceError.ts';
import { anchorOf, type Viewer } from './anchors.ts';
import { type Operation, operationsOf } from './operations.ts';
import { operationExamples, operationLines } from './operationText.ts';
import { createResolver, type Resolve } from './resolver.ts';
import { explanation, schemaLines } from './schemaLines.ts';

export interface OpenApiOptions {
  /** Path of the page that shows the API, base URL included. */
  url: string;
  viewer: Viewer;
}

/** Milliseconds after which a document that refers to itself over and over is given up. */
const PATIENCE = 30_000;

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

async function load(file: string): Promise<Record<string, unknown>> {
  const options = { dereference: { circular: 'ignore' as const }, timeoutMs: PATIENCE };
  try {
    const result = await validate(file, structuredClone(options));
    if (!result.valid) throw new Error(compileErrors(result));
    const document: unknown = await dereference(file, options);
    if (isRecord(document)) return document;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.trim() : String(cause);
    throw new SourceError(`${file} is not a usable OpenAPI document: ${reason}`, { cause });
  }
  throw new SourceError(`${file} is not a usable OpenAPI document.`);
}

/** The introduction, which is Markdown and may have headings of its own; a viewer gives them no known anchors. */
function introduction(title: string, description: string): Section[] {
  const sections = splitMarkdown(parseMarkdown(description), title);
  return sections.map(({ anchor: _anchor, ...section }) => section);
}

/** Adds a text in Markdown to the current section, without its marks. */
function addMarkdown(collector: SectionCollector, markdown: string): void {
  for (const section of splitMarkdown(parseMarkdown(markdown), '')) {
    collector.addSection(section);
  }
}

function addOperation(
  collector: SectionCollector,
  operation: Operation,
  { viewer, resolve }: { viewer: Viewer; resolve: Resolve },
): void {
  const { method, path, operationId, summary, tags } = operation;
  const [tag] = tags;
  const anchor = anchorOf({ tag, operationId, method, path }, viewer);
  const name = summary || operationId || `${method.toUpperCase()} ${path}`;
  collector.within(() => {
    if (tag) collector.addHeading({ level: 2, text: tag });
    collector.addHeading({ level: 3, text: name, anchor });
    collector.addText(`${method.toUpperCase()} ${path}`);
    if (operation.deprecated) collector.addText('Deprecated.');
    addMarkdown(collector, operation.description);
    collector.addText(operationLines(operation, resolve).join('\n'));
    for (const example of operationExamples(operation)) collector.addCode(example);
  });
}

/** The schemas by their names; Swagger 2 calls them definitions. */
function schemasOf({ components, definitions }: Record<string, unknown>): [string, unknown][] {
  const schemas = isRecord(components) ? components.schemas : definitions;
  return isRecord(schemas) ? Object.entries(schemas) : [];
}

function addTags(collector: SectionCollector, { tags }: Record<string, unknown>): void {
  for (const tag of Array.isArray(tags) ? tags.filter(isRecord) : []) {
    collector.within(() => {
      collector.addHeading({ level: 2, text: text(tag.name) });
      addMarkdown(collector, text(tag.description));
    });
  }
}

function addSchemas(
  collector: SectionCollector,
  document: Record<string, unknown>,
  resolve: Resolve,
): void {
  for (const [name, schema] of schemasOf(document)) {
    collector.within(() => {
      collector.addHeading({ level: 2, text: name });
      collector.addText([explanation(schema), ...schemaLines(schema, resolve)].join('\n'));
    });
  }
}

/**
 * Reads an OpenAPI or Swagger document, JSON or YAML, as one page: a section for each operation, tag
 * and schema.
 *
 * @param file the document; files that it refers to are read, too
 * @throws {SourceError} saying what is wrong with it
 */
export async function readOpenApi(file: string, options: OpenApiOptions): Promise<PageParts> {
  const document = await load(file);
  const info = isRecord(document.info) ? document.info : {};
  const title = text(info.title) || 'API';
  const collector = new SectionCollector(title);
  const resolve = createResolver(document);
  addTags(collector, document);
  for (const operation of operationsOf(document)) {
    addOperation(collector, operation, { viewer: options.viewer, resolve });
  }
  addSchemas(collector, document, resolve);
  const sections = [...introduction(title, text(info.description)), ...collector.finish()];
  const description = text(info.summary) || undefined;
  return { url: options.url, title, description, plugin: 'openapi:default', sections };
}
