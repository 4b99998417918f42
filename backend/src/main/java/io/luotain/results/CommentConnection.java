package io.luotain.results;

import graphql.relay.Connection;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comments, a page at a time.
 *
 * @param withheld why these of an anonymous survey are not all; null when nothing is withheld
 */
record CommentConnection(
    List<Edge<Comment>> edges, PageInfo pageInfo, @Nullable WithheldResults withheld)
    implements Connection<Comment> {

  @Override
  public List<Edge<Comment>> getEdges() {
    return edges;
  }

  @Override
  public PageInfo getPageInfo() {
    return pageInfo;
  }
}
