/** @jest-environment jsdom */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pluginConfig } from '../../client/config';
import Menu from '../AccountNavbarItem/Menu';
import Policy from '../ReaderProfile/Policy';

const ada = { id: '1', name: 'Ada', email: 'ada@example.com' };
const dot = () => screen.queryByText(/a question waits/);

describe('a reader who has not answered to a new policy', () => {
  const open = async (user: object) => {
    render(<Menu user={{ ...ada, ...user }} />);
    await userEvent.click(screen.getByRole('button', { name: /^Ada/ }));
  };

  it('sees a mark at their name, and in the menu the way to the question and back', async () => {
    await open({ asksAgain: true });
    expect(screen.getByRole('button', { name: 'Ada (a question waits)' })).toBeTruthy();
    const link = screen.getByRole('link', { name: /text about your data has changed/ });
    expect(link.getAttribute('href')).toMatch(/^\/auth\/about-you\?return=/);
  });

  it('is nobody whom the server has not named so', async () => {
    await open({});
    expect(dot()).toBeNull();
  });

  it('puts it off for as long as the tab is open', async () => {
    await open({ asksAgain: true });
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(dot()).toBeNull();
    expect(screen.queryByRole('link', { name: /has changed/ })).toBeNull();
    // The next page load of the tab finds it.
    expect(sessionStorage.getItem('docusaurus-auth.policy-later')).not.toBeNull();
  });
});

describe('a site that shows another version of the policy than the one in force', () => {
  const complain = jest.spyOn(console, 'error').mockImplementation(() => {});
  beforeEach(() => void complain.mockClear());
  const show = (policyVersion: string | undefined) => {
    pluginConfig.privacy.policyVersion = policyVersion;
    render(<Policy inForce="2" />);
    pluginConfig.privacy.policyVersion = undefined;
  };

  it('says before anybody tries that nobody can agree now, and tells the developer why', () => {
    show('1');
    expect(screen.getByText(/nobody can agree to it right now/)).toBeTruthy();
    expect(complain).toHaveBeenCalledTimes(1);
    expect(complain.mock.calls[0]?.[0]).toMatch(/"1".*privacy\.policyVersion.*"2".*PRIVACY_POLICY/);
  });

  it.each([['2'], [undefined]])('is not one that shows %s', (version) => {
    show(version);
    expect(screen.queryByText(/nobody can agree/)).toBeNull();
    expect(complain).not.toHaveBeenCalled();
  });
});
