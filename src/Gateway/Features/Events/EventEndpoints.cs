using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using NetworkHub.Application.Access;
using NetworkHub.Application.Queries;
using NetworkHub.Application.Store;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.OpenApi;

namespace NetworkHub.Gateway.Features.Events;

/// <summary>What has happened, in global order: part by part, or as it happens.</summary>
internal static class EventEndpoints
{
    private const int BatchSize = 200;
    private static readonly TimeSpan HeartbeatEvery = TimeSpan.FromSeconds(15);

    public static void MapEvents(this RouteGroupBuilder api)
    {
        var events = api.MapGroup("/events").WithTags("Events");
        events.MapGet("/", ListAsync).Describe("listEvents", "Read the next events of all you may see, in global order")
            .Query("after", "The position to go on from: 'after' of the part before; 0 for the beginning.", "integer")
            .Query("limit", "The most events, 1 to 1,000.", "integer").FromReadModels().Answers<FeedPage>(200);
        events.MapGet("/stream", Stream)
            .Describe(
                "streamEvents",
                "Follow the events as they happen",
                "Server-sent events; the event id is the position, so that a broken connection goes on by Last-Event-ID. An event 'heartbeat' shows that "
                + "the connection lives.")
            .Query("after", "The position to go on from; the beginning when left out.", "integer").Produces<FeedEvent>(200, "text/event-stream");
    }

    private static async Task<IResult> ListAsync(HttpContext context, Caller caller, IHubQueries queries, CancellationToken cancellationToken)
    {
        var after = Query.Number(context, "after", 0, long.MaxValue) ?? 0;
        var limit = (int)(Query.Number(context, "limit", 1, 1000) ?? BatchSize);
        return Reply.Ok(await queries.FeedAsync(caller, after, limit, cancellationToken));
    }

    private static ServerSentEventsResult<FeedEvent?> Stream(
        HttpContext context, Caller caller, HubQueries queries, IEventStore store, IHostApplicationLifetime host, TimeProvider time)
    {
        var after = Query.Number(context, "after", 0, long.MaxValue) ?? LastSeen(context) ?? 0;
        return TypedResults.ServerSentEvents(FollowAsync(caller, after, queries, store, time, host.ApplicationStopping, context.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<FeedEvent?>> FollowAsync(
        Caller caller,
        long after,
        HubQueries queries,
        IEventStore store,
        TimeProvider time,
        CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken aborted)
    {
        // The first one sends the headers, so that the caller knows at once that it is connected.
        yield return Heartbeat(after);
        var lastSent = time.GetTimestamp();
        while (!stopping.IsCancellationRequested)
        {
            var page = await queries.FeedAsync(caller, after, BatchSize, aborted);
            foreach (var @event in page.Events)
            {
                yield return new SseItem<FeedEvent?>(@event, @event.Type) { EventId = Text(@event.Position) };
                lastSent = time.GetTimestamp();
            }

            if (page.After == after && time.GetElapsedTime(lastSent) >= HeartbeatEvery)
            {
                yield return Heartbeat(after);
                lastSent = time.GetTimestamp();
            }

            if (page.After == after)
            {
                await store.WaitForEventsAsync(after, aborted);
            }

            after = page.After;
        }
    }

    private static SseItem<FeedEvent?> Heartbeat(long after) => new(null, "heartbeat") { EventId = Text(after) };

    private static long? LastSeen(HttpContext context) =>
        long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;

    private static string Text(long position) => position.ToString(CultureInfo.InvariantCulture);
}
