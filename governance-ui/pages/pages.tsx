import { lazy, Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";
import { HomePage } from "#governance-ui/pages/home/home-page.tsx";
import { ErrorBoundary } from "#governance-ui/parts/error-boundary.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { NotFoundPage } from "./not-found-page.tsx";

const AccountPage = lazy(() =>
  import("#governance-ui/pages/account/account-page.tsx").then((page) => ({ default: page.AccountPage })),
);
const CandidatePage = lazy(() =>
  import("#governance-ui/pages/elections/candidate-page.tsx").then((page) => ({ default: page.CandidatePage })),
);
const CommitteePage = lazy(() =>
  import("#governance-ui/pages/committee/committee-page.tsx").then((page) => ({ default: page.CommitteePage })),
);
const RoomPage = lazy(() =>
  import("#governance-ui/pages/committee/room/room-page.tsx").then((page) => ({ default: page.RoomPage })),
);
const DelegatesPage = lazy(() =>
  import("#governance-ui/pages/delegates/delegates-page.tsx").then((page) => ({ default: page.DelegatesPage })),
);
const ElectionPage = lazy(() =>
  import("#governance-ui/pages/elections/election-page.tsx").then((page) => ({ default: page.ElectionPage })),
);
const ElectionsPage = lazy(() =>
  import("#governance-ui/pages/elections/elections-page.tsx").then((page) => ({ default: page.ElectionsPage })),
);
const EmissionsPage = lazy(() =>
  import("#governance-ui/pages/emissions/emissions-page.tsx").then((page) => ({ default: page.EmissionsPage })),
);
const NetworkPage = lazy(() =>
  import("#governance-ui/pages/network/network-page.tsx").then((page) => ({ default: page.NetworkPage })),
);
const NewProposalPage = lazy(() =>
  import("#governance-ui/pages/new-proposal/new-proposal-page.tsx").then((page) => ({ default: page.NewProposalPage })),
);
const ParameterPage = lazy(() =>
  import("#governance-ui/pages/parameter/parameter-page.tsx").then((page) => ({ default: page.ParameterPage })),
);
const ParametersPage = lazy(() =>
  import("#governance-ui/pages/parameters/parameters-page.tsx").then((page) => ({ default: page.ParametersPage })),
);
const ProposalPage = lazy(() =>
  import("#governance-ui/pages/proposal/proposal-page.tsx").then((page) => ({ default: page.ProposalPage })),
);
const ProposalsPage = lazy(() =>
  import("#governance-ui/pages/proposals/proposals-page.tsx").then((page) => ({ default: page.ProposalsPage })),
);
const RegisterPage = lazy(() =>
  import("#governance-ui/pages/elections/register-page.tsx").then((page) => ({ default: page.RegisterPage })),
);
const NewSignalPage = lazy(() =>
  import("#governance-ui/pages/signals/new-signal-page.tsx").then((page) => ({ default: page.NewSignalPage })),
);
const SignalPage = lazy(() =>
  import("#governance-ui/pages/signals/signal-page.tsx").then((page) => ({ default: page.SignalPage })),
);
const SignalsPage = lazy(() =>
  import("#governance-ui/pages/signals/signals-page.tsx").then((page) => ({ default: page.SignalsPage })),
);
const TreasuryPage = lazy(() =>
  import("#governance-ui/pages/treasury/treasury-page.tsx").then((page) => ({ default: page.TreasuryPage })),
);

/** Home comes with the first load; every other page is its own. */
export function Pages() {
  const [path] = useLocation();
  return (
    <ErrorBoundary of={path}>
      <Suspense fallback={<SkeletonRows count={8} height="4rem" />}>
        <Switch>
          <Route path="/" component={HomePage} />
          <Route path="/proposals" component={ProposalsPage} />
          <Route path="/proposals/new" component={NewProposalPage} />
          <Route path="/proposals/:id">{({ id }) => <ProposalPage key={id} id={id} />}</Route>
          <Route path="/committee" component={CommitteePage} />
          <Route path="/committee/room/:safe?">{({ safe }) => <RoomPage safe={safe} />}</Route>
          <Route path="/elections" component={ElectionsPage} />
          <Route path="/elections/:number">{({ number }) => <ElectionPage key={number} number={number} />}</Route>
          <Route path="/elections/:number/register">
            {({ number }) => <RegisterPage key={number} number={number} />}
          </Route>
          <Route path="/elections/:number/candidates/:address">
            {({ number, address }) => <CandidatePage key={`${number} ${address}`} number={number} address={address} />}
          </Route>
          <Route path="/signals" component={SignalsPage} />
          <Route path="/signals/new" component={NewSignalPage} />
          <Route path="/signals/:id">{({ id }) => <SignalPage key={id} id={id} />}</Route>
          <Route path="/delegates" component={DelegatesPage} />
          <Route path="/accounts/:address">{({ address }) => <AccountPage key={address} address={address} />}</Route>
          <Route path="/parameters" component={ParametersPage} />
          <Route path="/parameters/:id">{({ id }) => <ParameterPage key={id} id={id} />}</Route>
          <Route path="/emissions" component={EmissionsPage} />
          <Route path="/network" component={NetworkPage} />
          <Route path="/treasury" component={TreasuryPage} />
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
