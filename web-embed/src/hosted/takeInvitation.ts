/** How invitations begin. */
const PREFIX = '#lt_in_';

/**
 * Moves an invitation out of the page's address into the state of its history entry, where the widget finds it, also after a reload;
 * so it is neither seen, nor bookmarked, nor passed on with the address.
 */
export function takeInvitation(): void {
  if (location.hash.startsWith(PREFIX)) {
    history.replaceState(location.hash.slice(1), '', location.pathname + location.search);
  }
}
