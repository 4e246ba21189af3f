using System.Globalization;
using NetworkHub.Application.Jobs;
using NetworkHub.Application.Store;
using NetworkHub.Application.Verification;

namespace NetworkHub.Gateway.Features.Operating.Jobs;

/// <summary>The file that an export made ready, read off the log as it is sent.</summary>
internal sealed class LogFile(IEventStore store, long position, long bytes, string sha256) : IResult
{
    public const string MediaType = "application/x-ndjson";

    /// <summary>The file; null when the job is no export that is done.</summary>
    public static LogFile? Of(Job job, IEventStore store) => job is { Kind: ExportWork.Name, Result.Figures: var figures }
        ? new LogFile(store, Number(figures[ExportWork.Position]), Number(figures[ExportWork.Bytes]), figures[ExportWork.Sha256])
        : null;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = MediaType;
        response.ContentLength = bytes;
        response.Headers.ContentDisposition = "attachment; filename=\"networkhub-log.ndjson\"";
        response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(sha256))}:"; // RFC 9530
        await new LogExport(store).WriteAsync(response.Body, position, _ => { }, httpContext.RequestAborted);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
