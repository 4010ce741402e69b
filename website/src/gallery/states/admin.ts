import { reads, sees } from '../actions';
import { ENGAGEMENT, EVENTS, GAPS, SUMMARY } from '../fixtures/admin';
import {
  ACTIVITY,
  DATABASE,
  INDEX,
  PAGES,
  PEOPLE,
  QUESTIONS,
  SECTIONS,
  SERVER,
  USAGE,
} from '../fixtures/adminParts';
import { GRACE } from '../fixtures/readers';
import { json, problem, type Replies, SILENCE } from '../network/reply';
import type { Group, State } from '../State';

const OVERVIEW: Replies = {
  'GET /api/v1/admin/questions/summary': json(SUMMARY),
  'GET /api/v1/admin/engagement': json(ENGAGEMENT),
  'GET /api/v1/admin/gaps': json({ items: GAPS, next: null }),
  'GET /api/v1/admin/system': json(SERVER),
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
      'GET /api/v1/admin/system': SILENCE,
    },
    reach: () => reads('Overview'),
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
  {
    id: 'admin-people',
    title: 'People',
    adminPart: 'people',
    replies: { 'GET /api/v1/admin/people': json({ items: PEOPLE, next: null }) },
    reach: () => reads('Charles Babbage'),
  },
  {
    id: 'admin-questions',
    title: 'Questions',
    adminPart: 'questions',
    replies: {
      'GET /api/v1/admin/questions/summary': json(SUMMARY),
      'GET /api/v1/admin/questions': json({ items: QUESTIONS, next: null }),
    },
    reach: () => reads('It does not say where to look.'),
  },
  {
    id: 'admin-gaps',
    title: 'Gaps',
    adminPart: 'gaps',
    replies: { 'GET /api/v1/admin/gaps': json({ items: GAPS, next: null }) },
    reach: () => reads('SAML single sign-on with Okta'),
  },
  {
    id: 'admin-pages',
    title: 'Pages',
    adminPart: 'pages',
    replies: {
      'GET /api/v1/admin/pages/summary': json(PAGES),
      'GET /api/v1/admin/pages': json({ items: SECTIONS, next: null }),
    },
    reach: () => reads('How to restore one'),
  },
  {
    id: 'admin-engagement',
    title: 'Engagement',
    adminPart: 'engagement',
    replies: { 'GET /api/v1/admin/engagement': json(ACTIVITY) },
    reach: () => reads('access_denied'),
  },
  {
    id: 'admin-system',
    title: 'System',
    adminPart: 'system',
    replies: {
      'GET /api/v1/admin/system': json(SERVER),
      'GET /api/v1/admin/system/index': json(INDEX),
      'GET /api/v1/admin/system/usage': json(USAGE),
      'GET /api/v1/admin/system/database': json(DATABASE),
    },
    reach: () => reads('rag_posting'),
  },
];

export const admin: Group = {
  id: 'admin',
  title: 'The pages of administrators',
  states: states.map((state) => ({ page: 'admin', reader: GRACE, ...state })),
};
