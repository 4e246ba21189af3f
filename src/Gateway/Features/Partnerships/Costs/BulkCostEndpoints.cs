using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Operations;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Gateway.OpenApi;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Gateway.Features.Partnerships.Costs;

/// <summary>Posting many costs with one request: one line in, one line out, each by itself.</summary>
internal static class BulkCostEndpoints
{
    private const string LinesOfJson = "application/x-ndjson";
    private const int MostInFlight = 256;

    public static void MapBulkCosts(this RouteGroupBuilder partnership) => partnership.MapPost("/costs/bulk", PostAsync)
        .Describe(
            "postCosts",
            "Post many costs",
            "Takes one cost a line and answers one line for each, in order. A line that is refused does not keep the others back. With an Idempotency-Key "
            + "each line is known by the key and its number, so that the whole request can be repeated.")
        .Accepts<CostBody>(LinesOfJson).Changes().LimitBody(BodyLimits.Bulk).Produces<BulkLineBody>(200, LinesOfJson);

    private static async Task<IResult> PostAsync(
        HttpContext context, Caller caller, string id, INetworkHub hub, PartnershipOperations partnerships, CancellationToken cancellationToken)
    {
        var partnership = Ids.InPath<PartnershipId>(id);
        await hub.ReadForAsync<PartnershipState, PartnershipId>(caller, partnership, cancellationToken);
        var post = new BulkPost(context, partnership, caller, IdempotencyKeys.Read(context), Query.Flag(context, "dryRun"), partnerships);

        // Answers wait until the whole request is read: a caller that reads only after it has written would block both sides.
        await using var answers = new FileBufferingWriteStream();
        await post.RunAsync(answers, cancellationToken);
        context.Response.ContentType = LinesOfJson;
        await answers.DrainBufferAsync(context.Response.Body, cancellationToken);
        return Results.Empty;
    }

    private sealed class BulkPost(
        HttpContext context, PartnershipId partnership, Caller caller, string? key, bool dryRun, PartnershipOperations partnerships)
    {
        private readonly Queue<Task<BulkLineBody>> inFlight = new();

        public async Task RunAsync(Stream answers, CancellationToken cancellationToken)
        {
            using var lines = new StreamReader(context.Request.Body, Encoding.UTF8);
            for (var number = 1; await lines.ReadLineAsync(cancellationToken) is { } line; number++)
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    inFlight.Enqueue(PostLineAsync(number, line, cancellationToken));
                }

                if (inFlight.Count >= MostInFlight)
                {
                    await AnswerOldestAsync(answers, cancellationToken);
                }
            }

            while (inFlight.Count > 0)
            {
                await AnswerOldestAsync(answers, cancellationToken);
            }
        }

        private async Task AnswerOldestAsync(Stream answers, CancellationToken cancellationToken)
        {
            await System.Text.Json.JsonSerializer.SerializeAsync(answers, await inFlight.Dequeue(), ApiJson<BulkLineBody>.Type, cancellationToken);
            await answers.WriteAsync("\n"u8.ToArray(), cancellationToken);
        }

        private async Task<BulkLineBody> PostLineAsync(int number, string line, CancellationToken cancellationToken)
        {
            try
            {
                var body = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(line));
                var cost = RequestBody.Parse<CostBody>(body);
                var errors = new ValidationErrors();
                var command = cost.Read(errors);
                if (errors.Any)
                {
                    return BulkLineBody.Refused(number, Problem.RequestInvalid(errors.All), context.Sentences());
                }

                var lineKey = key is null
                    ? null
                    : IdempotencyKeys.ForRequest(string.Create(CultureInfo.InvariantCulture, $"{key}/{number}"), context, body);
                var request = new Posted<CostBody>(caller, cost, lineKey, dryRun).For(partnership, command);
                var outcome = await partnerships.ExecuteAsync(request, cancellationToken);
                return BulkLineBody.From(number, outcome, cost.Amount.Currency, context.Sentences());
            }
            catch (ProblemException e)
            {
                return BulkLineBody.Refused(number, e.Problem, context.Sentences());
            }
        }
    }
}

/// <summary>What became of one line.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="Status">The status that the line would have got as a request of its own.</param>
/// <param name="Posted">The posting; left out when it was refused.</param>
/// <param name="Replayed">Whether an earlier request had posted it already; left out when not.</param>
/// <param name="Problem">Why it was refused; left out when it was not.</param>
internal sealed record BulkLineBody(int Line, int Status, CostPostedBody? Posted, bool? Replayed, ProblemBody? Problem)
{
    public static BulkLineBody From(int line, CommandOutcome outcome, Currency currency, MessageWriter writer) =>
        outcome is CommandOutcome.Accepted accepted
        ? new BulkLineBody(line, StatusCodes.Status201Created, CostPostedBody.From(accepted, currency), accepted.IsReplay ? true : null, null)
        : Refused(line, Outcomes.ProblemOf(outcome), writer);

    public static BulkLineBody Refused(int line, Problem problem, MessageWriter writer) =>
        new(line, problem.Status, null, null, ProblemBody.From(problem, writer));
}
