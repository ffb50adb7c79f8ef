import { createElement, Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";
import { ErrorBoundary } from "#governance-ui/parts/error-boundary.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { pages } from "./page-list.tsx";

export function Pages() {
  const [path] = useLocation();
  return (
    <ErrorBoundary of={path}>
      <Suspense fallback={<SkeletonRows count={8} height="4rem" />}>
        {createElement(Switch, null, ...pages.map(({ route }) => route), <Route component={NotFoundPage} />)}
      </Suspense>
    </ErrorBoundary>
  );
}
