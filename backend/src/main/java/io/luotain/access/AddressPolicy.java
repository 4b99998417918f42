package io.luotain.access;

/** Which URLs the service may fetch on somebody else's word. */
interface AddressPolicy {

  boolean allows(String url);
}
