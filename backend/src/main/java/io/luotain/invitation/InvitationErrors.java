package io.luotain.invitation;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Turns what is to be asked again into GraphQL errors, wherever it is asked. */
@ControllerAdvice
class InvitationErrors {

  @GraphQlExceptionHandler
  GraphQLError tryAgain(TryAgain refused) {
    return GraphQLError.newError()
        .errorType(ErrorClassification.errorClassification("TRY_AGAIN"))
        .message(String.valueOf(refused.getMessage()))
        .build();
  }
}
