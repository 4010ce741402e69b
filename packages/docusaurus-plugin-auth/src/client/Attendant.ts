import { useLocation } from '@docusaurus/router';
import { createElement, type ReactNode, useEffect } from 'react';
import { usePageState } from './everyPage';
import { wake } from './wake';

/** Stands on a page from the first sign of a reader on, and brings what answers to them. */
export function Attendant(): ReactNode {
  const { Awake } = usePageState();
  const asked = useLocation().search.includes('ask=');
  useEffect(() => {
    if (asked) wake();
  }, [asked]);
  return Awake && createElement(Awake);
}
