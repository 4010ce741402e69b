import { readFileSync } from 'node:fs';
import path from 'node:path';
import { joinChunkNames, joinedRoute, joinRoutes } from './joinedRoutes';

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
 * It looks into `routes.js` for both files, so that either both are changed or none.
 */
export default function routesLoader(this: Loader, source: string): string {
  const { paths } = this.getOptions();
  if (path.basename(this.resourcePath) === 'routes.js') return joinRoutes(source, paths);
  const file = path.join(path.dirname(this.resourcePath), 'routes.js');
  this.addDependency(file);
  const joined = joinedRoute(readFileSync(file, 'utf8'), paths);
  return joined ? JSON.stringify(joinChunkNames(JSON.parse(source), joined)) : source;
}
