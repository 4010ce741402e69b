import { useHistory, useLocation } from '@docusaurus/router';
import routes from '@generated/routes';
import SamplePage from '@site/src/gallery/SamplePage';
import type { State } from '@site/src/gallery/State';
import { pluginConfig } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** The page of a state, as the router of the site would show it: swizzled, if the site has done so. */
export default function StatePage({ state: { page } }: { state: State }): ReactNode {
  const location = useLocation();
  const history = useHistory();
  const path = page && pluginConfig.routes[page];
  const route = routes.find((each) => each.path === path);
  if (!path || !route) return <SamplePage />;
  const Page = route.component;
  const match = { path, url: path, isExact: true, params: {} };
  return <Page location={location} history={history} match={match} route={route} />;
}
