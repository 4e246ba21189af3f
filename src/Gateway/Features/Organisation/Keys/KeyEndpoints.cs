using NetworkHub.Application.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Access;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.OpenApi;

namespace NetworkHub.Gateway.Features.Organisation.Keys;

/// <summary>An organisation's API keys.</summary>
internal static class KeyEndpoints
{
    public static void MapKeys(this RouteGroupBuilder organisation)
    {
        organisation.MapPost("/keys", CreateAsync).Accepts<CreateKeyBody>("application/json").Repeatable().Answers<KeyCreatedBody>(201).Describe(
            "createKey",
            "Make an API key",
            "Its text is in this answer and nowhere else. A repetition with the same Idempotency-Key is answered with the same text as long as the hub's process runs; after that with 422: revoke the key and make another.");
        organisation.MapGet("/keys", ListAsync).Describe("listKeys", "List the API keys, oldest first").Answers<ListBody<KeyBody>>(200)
            .Query("organisation", "Only those of this actor; for the operator, who sees all.");
        organisation.MapDelete("/keys/{key}", RevokeAsync).Describe("revokeKey", "Revoke an API key", "It stops working within seconds.").Produces(204);
    }

    private static async Task<IResult> CreateAsync(
        HttpContext context, Posted<CreateKeyBody> posted, ApiKeys keys, TimeProvider time, CancellationToken cancellationToken)
    {
        var body = posted.Body;
        var organisation = body.Operator ? null : body.Organisation ?? posted.Caller.Organisation;
        if (AccessPolicy.RefuseAccounts(posted.Caller, organisation) is { } refusal)
        {
            return Reply.Problem(Problem.From(refusal));
        }

        var errors = new ValidationErrors();
        errors.RequireText(body.Name, 100, "/name");
        errors.Require(body.Operator || organisation is not null, "/organisation", "key-organisation-missing");
        errors.Require(!body.Operator || body.Organisation is null, "/organisation", "key-operator-organisation");
        errors.Require(body.ExpiresAt is null || body.ExpiresAt > time.GetUtcNow(), "/expiresAt", "key-expiry-past");
        var scopes = ScopeNames.Read(body.Scopes, errors);
        if (errors.Any)
        {
            return Reply.Problem(Problem.RequestInvalid(errors.All));
        }

        var wanted = new NewKey(body.Name, organisation, scopes, body.Operator, body.ExpiresAt);
        var made = posted.Key is { } request
            ? await keys.CreateOnceAsync(IdempotencyKeys.IdOf(request, posted.Caller), posted.Caller, wanted, cancellationToken)
            : await keys.CreateAsync(wanted, cancellationToken);
        if (made is null)
        {
            return Reply.Problem(Problem.IdempotencyKeyReused());
        }

        if (made.IsReplay)
        {
            context.Response.Headers[Outcomes.ReplayedHeader] = "true";
        }

        return Reply.Created(new KeyCreatedBody(made.Key.Id, made.Secret, KeyBody.From(made.Key)), $"/api/v1/organisation/keys/{made.Key.Id}");
    }

    private static async Task<IResult> ListAsync(HttpContext context, Caller caller, IAccountStore accounts, CancellationToken cancellationToken)
    {
        var organisation = Ids.InQuery<ActorId>(context, "organisation") ?? caller.Organisation;
        return AccessPolicy.RefuseAccounts(caller, organisation) is { } refusal
            ? Reply.Problem(Problem.From(refusal))
            : Reply.Ok(new ListBody<KeyBody>([.. (await accounts.KeysAsync(organisation, cancellationToken)).Select(KeyBody.From)], null));
    }

    private static async Task<IResult> RevokeAsync(
        Caller caller, string key, ApiKeys keys, IAccountStore accounts, CancellationToken cancellationToken)
    {
        if (await accounts.FindKeyAsync(key, cancellationToken) is not { } found || (!caller.IsOperator && found.Organisation != caller.Organisation))
        {
            return Reply.Problem(Problem.From(new NotFound(key)));
        }

        if (AccessPolicy.RefuseAccounts(caller, found.Organisation) is { } refusal)
        {
            return Reply.Problem(Problem.From(refusal));
        }

        await keys.RevokeAsync(key, cancellationToken);
        return Results.NoContent();
    }
}
