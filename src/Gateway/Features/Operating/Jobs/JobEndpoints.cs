using System.Buffers.Text;
using NetworkHub.Application.Access;
using NetworkHub.Application.Jobs;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.OpenApi;
using NetworkHub.Import;

namespace NetworkHub.Gateway.Features.Operating.Jobs;

/// <summary>The hub's long work.</summary>
internal static class JobEndpoints
{
    public static void MapJobs(this RouteGroupBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("Jobs");
        jobs.MapPost("/", StartAsync).Accepts<StartJobBody>("application/json").Repeatable().LimitBody(BodyLimits.Bulk).Answers<JobBody>(202).Describe(
            "startJob",
            "Start long work",
            "For the hub's operator. The answer comes at once; read the job until its status is no longer 'running'. The work goes on when the process that runs it stops.");
        jobs.MapGet("/", ListAsync).Describe("listJobs", "List long work, latest first", "All that runs, and the last hundred that have ended.").Answers<ListBody<JobBody>>(200);
        jobs.MapGet("/{job}", GetAsync).Describe("getJob", "Read how far long work is").Answers<JobBody>(200);
        jobs.MapPost("/{job}/cancel", CancelAsync).Accepts<NoBody>("application/json").Repeatable().Answers<JobBody>(200)
            .Describe("cancelJob", "End long work early", "What it has done by then stays. It may run for a moment longer; one that has ended is left as it is.");
        jobs.MapGet("/{job}/file", FileAsync)
            .Describe("readExport", "Read the file that an export made ready", "Every event as a line of JSON, with its hash. Repr-Digest is the SHA-256 of the whole file.")
            .Produces<string>(200, LogFile.MediaType);
    }

    private static async Task<IResult> StartAsync(
        HttpContext context, Posted<StartJobBody> posted, IJobs jobs, IdGenerator ids, CancellationToken cancellationToken)
    {
        if (AccessPolicy.RefuseJobs(posted.Caller) is { } refusal)
        {
            return Reply.Problem(Problem.From(refusal));
        }

        var errors = new ValidationErrors();
        var order = OrderOf(posted.Body, posted.Caller, errors);
        if (order is null)
        {
            return Reply.Problem(Problem.RequestInvalid(errors.All));
        }

        var id = posted.Key is { } key ? EntityIds.From<JobId>(IdempotencyKeys.IdOf(key, posted.Caller)) : ids.Next<JobId>();
        return await jobs.StartAsync(id, order, cancellationToken) is { } job
            ? Reply.Accepted(JobBody.From(job, context.Sentences()), $"/api/v1/jobs/{id}")
            : Reply.Problem(Problem.IdempotencyKeyReused());
    }

    private static JobOrder? OrderOf(StartJobBody body, Caller caller, ValidationErrors errors)
    {
        var imports = body.Kind == CostImportWork.Name;
        if (!imports && body.Kind is not (RebuildWork.Name or ExportWork.Name))
        {
            errors.Add("/kind", Expectations.OneOf([RebuildWork.Name, ExportWork.Name, CostImportWork.Name]));
        }

        errors.Require(!imports || body.Partnership is not null, "/partnership", "import-partnership-missing");
        errors.Require(!imports || body.File is not null, "/file", "import-file-missing");
        errors.Require(body.File is null || Base64.IsValid(body.File), "/file", "file-not-base64");
        var headers = body.Headers ?? [];
        for (var i = 0; i < headers.Count; i++)
        {
            errors.Require(
                HeaderMap.Default.TryAdd(headers[i] ?? "", out _), $"/headers/{i}", "header-form");
        }

        return errors.Any ? null
            : imports
                ? CostImportWork.Order(caller.Principal, body.Partnership!.Value, Convert.FromBase64String(body.File!), headers, body.Encoding, body.SkipBad)
                : JobOrder.For(body.Kind, caller.Principal);
    }

    private static async Task<IResult> ListAsync(HttpContext context, Caller caller, IJobs jobs, CancellationToken cancellationToken) =>
        AccessPolicy.RefuseJobs(caller) is { } refusal
            ? Reply.Problem(Problem.From(refusal))
            : Reply.Ok(new ListBody<JobBody>(
                [.. (await jobs.ListAsync(cancellationToken)).Select(job => JobBody.From(job, context.Sentences()))], null));

    private static async Task<IResult> GetAsync(HttpContext context, Caller caller, string job, IJobs jobs, CancellationToken cancellationToken) =>
        Reply.Ok(JobBody.From(await FindAsync(caller, job, jobs.FindAsync, cancellationToken), context.Sentences()));

    private static async Task<IResult> CancelAsync(
        HttpContext context, Posted<NoBody> posted, string job, IJobs jobs, CancellationToken cancellationToken) =>
        Reply.Ok(JobBody.From(await FindAsync(posted.Caller, job, jobs.CancelAsync, cancellationToken), context.Sentences()));

    private static async Task<IResult> FileAsync(Caller caller, string job, IJobs jobs, IEventStore store, CancellationToken cancellationToken)
    {
        var found = await FindAsync(caller, job, jobs.FindAsync, cancellationToken);
        return LogFile.Of(found, store) ?? Reply.Problem(Problem.From(new NotFound($"{job}/file")));
    }

    // A caller who may not see jobs is told the same of each id.
    private static async Task<Job> FindAsync(Caller caller, string text, Func<JobId, CancellationToken, Task<Job?>> find, CancellationToken cancellationToken)
    {
        var id = Ids.InPath<JobId>(text);
        return (AccessPolicy.RefuseJobs(caller) is null ? await find(id, cancellationToken) : null)
            ?? throw new ProblemException(Problem.From(new NotFound(text)));
    }
}
