import { pluginConfig } from '../config';
import { isSamePath } from '../isSamePath';
import { ADMIN_PARTS, type AdminPart } from './partNames';

/** What of an address all parts share: the time range. */
const SHARED = ['range', 'from', 'to'];

/**
 * The path of a part.
 *
 * @example
 * adminPartPath('people'); // '/auth/admin/people'
 */
export function adminPartPath(part: AdminPart): string {
  const { admin } = pluginConfig.routes;
  if (!part) return admin;
  return admin.endsWith('/') ? `${admin}${part}/` : `${admin}/${part}`;
}

/** The part that a path is of; undefined outside of the area. */
export function adminPartOf(path: string): AdminPart | undefined {
  return ADMIN_PARTS.find((part) => isSamePath(adminPartPath(part), path));
}

/**
 * A link from one part to another: the time range goes along, filters do not.
 *
 * @param search the query of the page that the link stands on
 * @param params what the other part is to filter by
 * @example
 * adminPartUrl('events', '?range=7d&type=ban', { person: '12' }); // '/auth/admin/events?range=7d&person=12'
 */
export function adminPartUrl(
  part: AdminPart,
  search: string,
  params: Readonly<Record<string, string>> = {},
): string {
  const shared = Array.from(new URLSearchParams(search)).filter(([key]) => SHARED.includes(key));
  const query = new URLSearchParams([...shared, ...Object.entries(params)]).toString();
  return query ? `${adminPartPath(part)}?${query}` : adminPartPath(part);
}
