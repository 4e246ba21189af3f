using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Access;

namespace NetworkHub.Gateway.Http;

/// <summary>A request that changes something: who asks, for what, and what makes a repetition known again.</summary>
/// <typeparam name="T">The body.</typeparam>
/// <param name="Caller">Who asks.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Key">From the header Idempotency-Key; null without it.</param>
/// <param name="DryRun">From the query: whether to say what would happen and change nothing.</param>
internal sealed record Posted<T>(Caller Caller, T Body, RequestKey? Key, bool DryRun)
    where T : class
{
    /// <summary>Reads the request; called by the routing for every endpoint that takes one.</summary>
    /// <exception cref="ProblemException">The request cannot be used.</exception>
    public static async ValueTask<Posted<T>?> BindAsync(HttpContext context)
    {
        var caller = context.GetCaller();
        var key = IdempotencyKeys.Read(context);
        var body = await RequestBody.ReadAsync(context);
        try
        {
            return new Posted<T>(caller, Parse(body), key is null ? null : IdempotencyKeys.ForRequest(key, context, body), Query.Flag(context, "dryRun"));
        }
        finally
        {
            context.Request.BodyReader.AdvanceTo(body.End);
        }
    }

    /// <summary>The command for the hub.</summary>
    public CommandRequest For<TId>(TId id, ICommand command)
        where TId : struct, IEntityId<TId> =>
        new(new StreamId(id.Value), command, Caller, Key, DryRun);

    private static T Parse(System.Buffers.ReadOnlySequence<byte> body) =>
        body.IsEmpty && typeof(T) == typeof(NoBody) ? (T)(object)NoBody.Instance : RequestBody.Parse<T>(body);
}

/// <summary>The body of a request that says it all by its address: an empty one, or <c>{}</c>.</summary>
internal sealed record NoBody
{
    public static NoBody Instance { get; } = new();
}
