package io.luotain.platform;

import graphql.GraphQLError;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Turns the exceptions that tell the caller something into GraphQL errors. */
@ControllerAdvice
class ApiErrors {

  @GraphQlExceptionHandler
  GraphQLError invalid(InvalidRequest refused) {
    return GraphQLError.newError()
        .errorType(ErrorType.BAD_REQUEST)
        .message(String.valueOf(refused.getMessage()).replace("%", "%%"))
        .build();
  }
}
