/** The name of the element in a page's head that says in which folder a site without a server keeps its answers. */
export const SITE_META = "sendgraph-site";
