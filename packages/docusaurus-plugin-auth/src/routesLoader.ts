import { readFileSync } from 'node:fs';
import path from 'node:path';
import { joinChunkNames, joinedRoute, joinRegistry, joinRoutes } from './joinedRoutes';

/** As much of a loader as webpack and Rspack have in common. */
interface Loader {
  resourcePath: string;
  getOptions: () => { paths: string[] };
  addDependency: (file: string) => void;
}

/**
 * A loader of webpack and Rspack that joins the routes to the plugin's pages, of which every page of a
 * site loads the list: one pattern in place of twelve routes. Docusaurus itself still knows each of the
 * pages, and renders each in advance.
 *
 * It looks into the same two for all three files, so that either all are changed or none.
 */
export default function routesLoader(this: Loader, source: string): string {
  const { paths } = this.getOptions();
  const name = path.basename(this.resourcePath);
  const read = (generated: string) => {
    const file = path.join(path.dirname(this.resourcePath), generated);
    this.addDependency(file);
    return readFileSync(file, 'utf8');
  };
  const joined = joinedRoute({ routes: read('routes.js'), registry: read('registry.js') }, paths);
  if (!joined) return source;
  if (name === 'routes.js') return joinRoutes(source, paths, joined);
  if (name === 'registry.js') return joinRegistry(source);
  return JSON.stringify(joinChunkNames(JSON.parse(source), joined));
}
