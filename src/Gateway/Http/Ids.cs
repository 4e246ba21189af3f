using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Gateway.Http;

/// <summary>Ids in addresses and queries.</summary>
internal static class Ids
{
    /// <summary>The id in the address: a text that is none is an unknown one.</summary>
    /// <exception cref="ProblemException">It is not an id of this kind.</exception>
    public static TId InPath<TId>(string text)
        where TId : struct, IEntityId<TId> =>
        EntityIds.TryParse<TId>(text, out var id) ? id : throw new ProblemException(Problem.From(new NotFound(text)));

    /// <summary>The id in the query; null when it is left out.</summary>
    /// <exception cref="ProblemException">It is not an id of this kind.</exception>
    public static TId? InQuery<TId>(HttpContext context, string name)
        where TId : struct, IEntityId<TId> =>
        Query.Text(context, name) is not { } text ? null
            : EntityIds.TryParse<TId>(text, out var id) ? id
            : throw new ProblemException(Problem.QueryInvalid(name, "query-id", Argument.Text("prefix", TId.Prefix)));
}
