using NetworkHub.Application.Access;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Access;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.OpenApi;

namespace NetworkHub.Gateway.Features.Organisation.Keys;

/// <summary>Who calls, and the keys and people of an organisation.</summary>
internal static class OrganisationEndpoints
{
    public static void MapOrganisation(this RouteGroupBuilder api)
    {
        var organisation = api.MapGroup("/organisation").WithTags("Organisation");
        organisation.MapGet("/", (Delegate)GetCaller).Describe("getCaller", "Read who you are to the hub").Answers<CallerBody>(200);
        organisation.MapKeys();
        organisation.MapPost("/sign-in-links", InviteAsync).Accepts<InviteBody>("application/json").Answers<InvitedBody>(201)
            .Describe("createSignInLink", "Make a link that signs a person in once");
    }

    private static IResult GetCaller(Caller caller) => Reply.Ok(CallerBody.From(caller));

    private static async Task<IResult> InviteAsync(Posted<InviteBody> posted, SignIns signIns, CancellationToken cancellationToken)
    {
        var body = posted.Body;
        var organisation = body.Organisation ?? posted.Caller.Organisation;
        if (AccessPolicy.RefuseAccounts(posted.Caller, organisation) is { } refusal)
        {
            return Reply.Problem(Problem.From(refusal));
        }

        var errors = new ValidationErrors();
        errors.RequireText(body.DisplayName, 100, "/displayName");
        errors.Require(organisation is not null, "/organisation", "person-organisation-missing");
        var scopes = ScopeNames.Read(body.Scopes, errors);
        if (errors.Any)
        {
            return Reply.Problem(Problem.RequestInvalid(errors.All));
        }

        var person = new Person(signIns.NextPersonId(), body.DisplayName, organisation, scopes, IsOperator: false);
        var token = await signIns.InviteAsync(person, cancellationToken);
        return Reply.Created(new InvitedBody(person.Id, SignIns.PathOf(token), SignIns.LinkLivesMinutes), null);
    }
}
