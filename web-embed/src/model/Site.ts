/** Where the widget was loaded from, and as whom it may present surveys. */
export interface Site {
  origin: string;
  siteKey: string;
  channel: 'WIDGET' | 'LINK';
  /** Says who the visitor is, signed by the page's server. */
  respondentToken?: string;
}
