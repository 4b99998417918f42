package io.luotain.platform;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Turns the exceptions that tell the caller something into GraphQL errors. */
@ControllerAdvice
class ApiErrors {

  @GraphQlExceptionHandler
  GraphQLError invalid(InvalidRequest refused) {
    return error(ErrorType.BAD_REQUEST, refused);
  }

  @GraphQlExceptionHandler
  GraphQLError notFound(NotFound refused) {
    return error(ErrorType.NOT_FOUND, refused);
  }

  @GraphQlExceptionHandler
  GraphQLError withheld(Withheld refused) {
    return error(ErrorClassification.errorClassification("WITHHELD"), refused);
  }

  private static GraphQLError error(ErrorClassification type, RuntimeException refused) {
    return GraphQLError.newError()
        .errorType(type)
        .message(String.valueOf(refused.getMessage()))
        .build();
  }
}
