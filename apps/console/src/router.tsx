import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { CurrentSession } from '@thaogo/contract';
import type { QueryClient } from '@tanstack/react-query';
import type { MeasureFilters } from './api/measures.ts';
import { sessionQuery } from './api/sessions.ts';
import { Frame } from './frame/frame.tsx';
import { NoSuchPage } from './frame/no-such-page.tsx';
import { rolesOf } from './frame/roles-of.ts';
import { Root } from './frame/root.tsx';
import { ScreenTrouble } from './frame/screen-trouble.tsx';
import { readDossierFilters, readDossierKind, readNewDossier } from './pages/dossiers/dossier-search.ts';
import { readInboxSearch } from './pages/inbox/inbox-search.ts';
import { readBehind, readPeriod } from './pages/send-backs/period.ts';
import { expectArrival } from './parts/page-heading.tsx';
import { queryClient } from './query-client.ts';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Root,
  notFoundComponent: NoSuchPage,
  errorComponent: ScreenTrouble,
});

/** An address inside the console to go to afterwards; anything else is dropped, so that no link can lead elsewhere. */
const ownAddress = (to: unknown): { to?: string } => (typeof to === 'string' && /^\/(?![/\\])/.test(to) ? { to } : {});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { to?: string; invited?: boolean } => ({
    ...ownAddress(search.to),
    ...(search.invited === true && { invited: true }),
  }),
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./pages/sign-in/invitation-page.tsx'), 'InvitationPage'),
});

/** Everything behind the sign-in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Frame,
  errorComponent: ScreenTrouble,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.query(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: ownAddress(location.href) });
    return { session };
  },
});

const inbox = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: readInboxSearch,
  beforeLoad: ({ context }) => {
    if (context.session.role === 'administrator') throw redirect({ to: '/administration/agencies' });
  },
  component: lazyRouteComponent(() => import('./pages/inbox/inbox-page.tsx'), 'InboxPage'),
});

const petition = createRoute({
  getParentRoute: () => inside,
  path: '/petitions/$code',
  component: lazyRouteComponent(() => import('./pages/petition/petition-page.tsx'), 'PetitionPage'),
});

const measures = createRoute({
  getParentRoute: () => inside,
  path: '/measures',
  validateSearch: (search): MeasureFilters =>
    search.due === 'late' || search.due === 'month' || search.due === 'instructed' ? { due: search.due } : {},
  component: lazyRouteComponent(() => import('./pages/measures/measures-page.tsx'), 'MeasuresPage'),
});

const measure = createRoute({
  getParentRoute: () => inside,
  path: '/measures/$code',
  component: lazyRouteComponent(() => import('./pages/measures/measure-page.tsx'), 'MeasurePage'),
});

const notForAdministrators = ({ context }: { context: { session: { role: string } } }): void => {
  if (context.session.role === 'administrator') throw redirect({ to: '/' });
};

const dossierList = createRoute({
  getParentRoute: () => inside,
  path: '/dossiers/$kind',
  params: { parse: ({ kind }) => ({ kind: readDossierKind(kind) }) },
  validateSearch: readDossierFilters,
  beforeLoad: notForAdministrators,
  component: lazyRouteComponent(() => import('./pages/dossiers/list-page.tsx'), 'DossierListPage'),
});

const newDossier = createRoute({
  getParentRoute: () => inside,
  path: '/dossiers/$kind/new',
  params: { parse: ({ kind }) => ({ kind: readDossierKind(kind) }) },
  validateSearch: readNewDossier,
  beforeLoad: notForAdministrators,
  component: lazyRouteComponent(() => import('./pages/dossiers/new-page.tsx'), 'NewDossierPage'),
});

const dossier = createRoute({
  getParentRoute: () => inside,
  path: '/dossiers/$kind/$id',
  params: { parse: ({ kind, id }) => ({ kind: readDossierKind(kind), id }) },
  beforeLoad: notForAdministrators,
  component: lazyRouteComponent(() => import('./pages/dossiers/dossier-page.tsx'), 'DossierPage'),
});

const coordinatorsOnly = ({ context }: { context: { session: { role: string } } }): void => {
  if (context.session.role !== 'coordinator') throw redirect({ to: '/' });
};

const documents = createRoute({
  getParentRoute: () => inside,
  path: '/documents',
  validateSearch: (search): { q?: string; waiting?: boolean } => ({
    ...(typeof search.q === 'string' && search.q !== '' && { q: search.q }),
    ...(search.waiting === true && { waiting: true }),
  }),
  beforeLoad: coordinatorsOnly,
  component: lazyRouteComponent(() => import('./pages/register/register-page.tsx'), 'RegisterPage'),
});

const newDocument = createRoute({
  getParentRoute: () => inside,
  path: '/documents/new',
  beforeLoad: coordinatorsOnly,
  component: lazyRouteComponent(() => import('./pages/register/new-document-page.tsx'), 'NewDocumentPage'),
});

const document = createRoute({
  getParentRoute: () => inside,
  path: '/documents/$id',
  beforeLoad: coordinatorsOnly,
  component: lazyRouteComponent(() => import('./pages/register/document-page.tsx'), 'DocumentPage'),
});

const ENTERING: readonly string[] = ['officer', 'clerk', 'coordinator'];
const ORGANISING: readonly string[] = ['coordinator', 'clerk', 'leader'];
const OVERSEEING: readonly string[] = ['coordinator', 'leader', 'chairman_office', 'supervisor'];
const only =
  (roles: readonly string[]) =>
  ({ context }: { context: { session: CurrentSession } }): void => {
    if (!rolesOf(context.session).some((role) => roles.includes(role))) throw redirect({ to: '/' });
  };

const entering = createRoute({
  getParentRoute: () => inside,
  path: '/entering',
  beforeLoad: only(ENTERING),
  component: lazyRouteComponent(() => import('./pages/entering/entering-page.tsx'), 'EnteringPage'),
});

const forwardings = createRoute({
  getParentRoute: () => inside,
  path: '/forwardings',
  beforeLoad: only(ENTERING),
  component: lazyRouteComponent(() => import('./pages/forwarding/forwardings-page.tsx'), 'ForwardingsPage'),
});

const newForwarding = createRoute({
  getParentRoute: () => inside,
  path: '/forwardings/new',
  beforeLoad: only(ENTERING),
  component: lazyRouteComponent(() => import('./pages/forwarding/new-forwarding-page.tsx'), 'NewForwardingPage'),
});

const forwarding = createRoute({
  getParentRoute: () => inside,
  path: '/forwardings/$id',
  beforeLoad: only(ENTERING),
  component: lazyRouteComponent(() => import('./pages/forwarding/forwarding-page.tsx'), 'ForwardingPage'),
});

const dialogues = createRoute({
  getParentRoute: () => inside,
  path: '/dialogues',
  beforeLoad: only(ORGANISING),
  component: lazyRouteComponent(() => import('./pages/dialogues/dialogues-page.tsx'), 'DialoguesPage'),
});

const newDialogue = createRoute({
  getParentRoute: () => inside,
  path: '/dialogues/new',
  beforeLoad: only(ORGANISING),
  component: lazyRouteComponent(() => import('./pages/dialogues/new-dialogue-page.tsx'), 'NewDialoguePage'),
});

const dialogue = createRoute({
  getParentRoute: () => inside,
  path: '/dialogues/$id',
  beforeLoad: only(ORGANISING),
  component: lazyRouteComponent(() => import('./pages/dialogues/dialogue-page.tsx'), 'DialoguePage'),
});

const sendBacks = createRoute({
  getParentRoute: () => inside,
  path: '/send-backs',
  validateSearch: readPeriod,
  beforeLoad: only(OVERSEEING),
  component: lazyRouteComponent(() => import('./pages/send-backs/send-backs-page.tsx'), 'SendBacksPage'),
});

const movedPetitions = createRoute({
  getParentRoute: () => inside,
  path: '/send-backs/$agency',
  validateSearch: readBehind,
  beforeLoad: only(OVERSEEING),
  component: lazyRouteComponent(() => import('./pages/send-backs/moved-petitions-page.tsx'), 'MovedPetitionsPage'),
});

const administration = createRoute({
  getParentRoute: () => inside,
  path: '/administration',
  beforeLoad: ({ context }) => {
    if (context.session.role !== 'administrator') throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('./pages/administration/administration.tsx'), 'Administration'),
});

const administrationStart = createRoute({
  getParentRoute: () => administration,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/administration/agencies', replace: true });
  },
});

const agencies = createRoute({
  getParentRoute: () => administration,
  path: '/agencies',
  validateSearch: (search): { q?: string } => (typeof search.q === 'string' && search.q !== '' ? { q: search.q } : {}),
  component: lazyRouteComponent(() => import('./pages/administration/agencies-page.tsx'), 'AgenciesPage'),
});

const accounts = createRoute({
  getParentRoute: () => administration,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./pages/administration/accounts-page.tsx'), 'AccountsPage'),
});

const anyOrganisation = createRoute({
  getParentRoute: () => administration,
  path: '/organisation',
  component: lazyRouteComponent(
    () => import('./pages/administration/organisation/organisation-page.tsx'),
    'OrganisationPage',
  ),
});

/** Leaders of an agency arrange their own; the heads of its units do not. */
const ownOrganisation = createRoute({
  getParentRoute: () => inside,
  path: '/organisation',
  beforeLoad: ({ context }) => {
    const { role, unit } = context.session;
    if (role !== 'leader' || unit !== null) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(
    () => import('./pages/administration/organisation/organisation-page.tsx'),
    'OrganisationPage',
  ),
});

const deliveries = createRoute({
  getParentRoute: () => administration,
  path: '/deliveries',
  component: lazyRouteComponent(() => import('./pages/administration/deliveries-page.tsx'), 'DeliveriesPage'),
});

const periods = createRoute({
  getParentRoute: () => administration,
  path: '/periods',
  component: lazyRouteComponent(() => import('./pages/administration/policy/periods-page.tsx'), 'PeriodsPage'),
});

const calendar = createRoute({
  getParentRoute: () => administration,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./pages/administration/policy/calendar-page.tsx'), 'CalendarPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    invitation,
    inside.addChildren([
      inbox,
      petition,
      entering,
      forwardings,
      newForwarding,
      forwarding,
      dialogues,
      newDialogue,
      dialogue,
      measures,
      measure,
      sendBacks,
      movedPetitions,
      ownOrganisation,
      dossierList,
      newDossier,
      dossier,
      documents,
      newDocument,
      document,
      administration.addChildren([
        administrationStart,
        agencies,
        accounts,
        anyOrganisation,
        deliveries,
        periods,
        calendar,
      ]),
    ]),
  ]),
  basepath: '/console',
  context: { queryClient },
  defaultPreload: false,
});

router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
  if (fromLocation !== undefined && pathChanged) expectArrival();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
