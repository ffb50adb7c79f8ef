import { type ComponentType, lazy, type ReactElement } from "react";
import { Route } from "wouter";
import { HomePage } from "#governance-ui/pages/home/home-page.tsx";
import type { IconName } from "#governance-ui/parts/icon-paths.ts";

/** Where the rail leads. */
export type Destination = {
  path: string;
  label: string;
  icon: IconName;
  /** The contract without which there is nothing to see there. */
  needs?: string;
};

type Page = { route: ReactElement; rail?: Destination };

const later = (load: () => Promise<ComponentType>) => lazy(() => load().then((page) => ({ default: page })));

/** A page of its own address; with words and an icon, the rail leads there. */
const at = (path: string, component: ComponentType, rail?: Omit<Destination, "path">): Page => ({
  route: <Route path={path} component={component} />,
  ...(rail === undefined ? {} : { rail: { path, ...rail } }),
});

const AccountPage = lazy(() =>
  import("#governance-ui/pages/account/account-page.tsx").then((page) => ({ default: page.AccountPage })),
);
const CandidatePage = lazy(() =>
  import("#governance-ui/pages/elections/candidate-page.tsx").then((page) => ({ default: page.CandidatePage })),
);
const RoomPage = lazy(() =>
  import("#governance-ui/pages/committee/room/room-page.tsx").then((page) => ({ default: page.RoomPage })),
);
const ElectionPage = lazy(() =>
  import("#governance-ui/pages/elections/election-page.tsx").then((page) => ({ default: page.ElectionPage })),
);
const ParameterPage = lazy(() =>
  import("#governance-ui/pages/parameter/parameter-page.tsx").then((page) => ({ default: page.ParameterPage })),
);
const ProposalPage = lazy(() =>
  import("#governance-ui/pages/proposal/proposal-page.tsx").then((page) => ({ default: page.ProposalPage })),
);
const ProviderPage = lazy(() =>
  import("#governance-ui/pages/providers/provider-page.tsx").then((page) => ({ default: page.ProviderPage })),
);
const RegisterPage = lazy(() =>
  import("#governance-ui/pages/elections/register-page.tsx").then((page) => ({ default: page.RegisterPage })),
);
const SignalPage = lazy(() =>
  import("#governance-ui/pages/signals/signal-page.tsx").then((page) => ({ default: page.SignalPage })),
);

/** Every page, in the order of the rail. Home comes with the first load; each other page is loaded when it is opened. */
export const pages: readonly Page[] = [
  at("/", HomePage, { label: "Home", icon: "home" }),
  at(
    "/proposals",
    later(() => import("#governance-ui/pages/proposals/proposals-page.tsx").then((file) => file.ProposalsPage)),
    { label: "Proposals", icon: "proposals" },
  ),
  at(
    "/proposals/new",
    later(() => import("#governance-ui/pages/new-proposal/new-proposal-page.tsx").then((file) => file.NewProposalPage)),
  ),
  { route: <Route path="/proposals/:id">{({ id }) => <ProposalPage key={id} id={id} />}</Route> },
  at(
    "/elections",
    later(() => import("#governance-ui/pages/elections/elections-page.tsx").then((file) => file.ElectionsPage)),
    { label: "Elections", icon: "elections", needs: "Elections" },
  ),
  { route: <Route path="/elections/:number">{({ number }) => <ElectionPage key={number} number={number} />}</Route> },
  {
    route: (
      <Route path="/elections/:number/register">{({ number }) => <RegisterPage key={number} number={number} />}</Route>
    ),
  },
  {
    route: (
      <Route path="/elections/:number/candidates/:address">
        {({ number, address }) => <CandidatePage key={`${number} ${address}`} number={number} address={address} />}
      </Route>
    ),
  },
  at(
    "/committee",
    later(() => import("#governance-ui/pages/committee/committee-page.tsx").then((file) => file.CommitteePage)),
    { label: "Committee", icon: "committee", needs: "CommitteeSeats" },
  ),
  { route: <Route path="/committee/room/:safe?">{({ safe }) => <RoomPage safe={safe} />}</Route> },
  at(
    "/signals",
    later(() => import("#governance-ui/pages/signals/signals-page.tsx").then((file) => file.SignalsPage)),
    { label: "Signals", icon: "signals" },
  ),
  at(
    "/signals/new",
    later(() => import("#governance-ui/pages/signals/new-signal-page.tsx").then((file) => file.NewSignalPage)),
  ),
  { route: <Route path="/signals/:id">{({ id }) => <SignalPage key={id} id={id} />}</Route> },
  at(
    "/delegates",
    later(() => import("#governance-ui/pages/delegates/delegates-page.tsx").then((file) => file.DelegatesPage)),
    { label: "Delegates", icon: "delegates" },
  ),
  {
    route: <Route path="/accounts/:address">{({ address }) => <AccountPage key={address} address={address} />}</Route>,
  },
  at(
    "/parameters",
    later(() => import("#governance-ui/pages/parameters/parameters-page.tsx").then((file) => file.ParametersPage)),
    { label: "Parameters", icon: "parameters" },
  ),
  { route: <Route path="/parameters/:id">{({ id }) => <ParameterPage key={id} id={id} />}</Route> },
  at(
    "/emissions",
    later(() => import("#governance-ui/pages/emissions/emissions-page.tsx").then((file) => file.EmissionsPage)),
    { label: "Emissions", icon: "emissions", needs: "EmissionController" },
  ),
  at(
    "/providers",
    later(() => import("#governance-ui/pages/providers/providers-page.tsx").then((file) => file.ProvidersPage)),
    { label: "Providers", icon: "providers", needs: "ProviderRegistry" },
  ),
  at(
    "/providers/new",
    later(() => import("#governance-ui/pages/providers/new-provider-page.tsx").then((file) => file.NewProviderPage)),
  ),
  { route: <Route path="/providers/:id">{({ id }) => <ProviderPage key={id} id={id} />}</Route> },
  at(
    "/certification",
    later(() =>
      import("#governance-ui/pages/certification/certification-page.tsx").then((file) => file.CertificationPage),
    ),
    { label: "Certification", icon: "certification", needs: "Certification" },
  ),
  at(
    "/treasury",
    later(() => import("#governance-ui/pages/treasury/treasury-page.tsx").then((file) => file.TreasuryPage)),
    { label: "Treasury", icon: "treasury" },
  ),
  at(
    "/network",
    later(() => import("#governance-ui/pages/network/network-page.tsx").then((file) => file.NetworkPage)),
  ),
];

/** Where the rail leads, in a deployment that has all of it. */
export const destinations: readonly Destination[] = pages.flatMap(({ rail }) => rail ?? []);
