/**
 * The version of the words under which a requester gives the mediator the go-ahead (C8). The words themselves are
 * texts of the tab, one for each version; new words are a new version, and each request keeps the one it was given under.
 */
export const goAheadVersion = 1;
