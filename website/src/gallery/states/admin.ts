import { reads, sees } from '../actions';
import { ENGAGEMENT, EVENTS, GAPS, SUMMARY } from '../fixtures/admin';
import { GRACE } from '../fixtures/readers';
import { json, problem, type Replies, SILENCE } from '../network/reply';
import type { Group, State } from '../State';

const OVERVIEW: Replies = {
  'GET /api/v1/admin/questions/summary': json(SUMMARY),
  'GET /api/v1/admin/engagement': json(ENGAGEMENT),
  'GET /api/v1/admin/gaps': json({ items: GAPS, next: null }),
};

const states: State[] = [
  {
    id: 'admin-overview',
    title: 'The overview of administrators',
    adminPart: '',
    replies: OVERVIEW,
    reach: () => sees('figure canvas'),
  },
  {
    id: 'admin-overview-loading',
    title: 'While it is read',
    variant: true,
    adminPart: '',
    replies: {
      'GET /api/v1/admin/questions/summary': SILENCE,
      'GET /api/v1/admin/engagement': SILENCE,
      'GET /api/v1/admin/gaps': SILENCE,
    },
    reach: () => sees('main section svg'),
  },
  {
    id: 'admin-events',
    title: 'The event log',
    adminPart: 'events',
    replies: { 'GET /api/v1/admin/events': json({ items: EVENTS, next: 'more' }) },
    reach: () => sees('main table'),
  },
  {
    id: 'admin-events-empty',
    title: 'The event log, with nothing in it',
    variant: true,
    adminPart: 'events',
    address: '?outcome=refused',
    replies: { 'GET /api/v1/admin/events': json({ items: [], next: null }) },
    reach: () => reads('No events in these days'),
  },
  {
    id: 'admin-events-failed',
    title: 'The event log, when it cannot be read',
    variant: true,
    adminPart: 'events',
    replies: { 'GET /api/v1/admin/events': problem('internal_error', 500) },
    reach: () => sees('main [role=alert]'),
  },
];

export const admin: Group = {
  id: 'admin',
  title: 'The pages of administrators',
  states: states.map((state) => ({ page: 'admin', reader: GRACE, ...state })),
};
