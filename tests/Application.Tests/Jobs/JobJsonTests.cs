using System.Text.Json;
using NetworkHub.Application.Events;
using NetworkHub.Application.Jobs;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Application.Tests.Jobs;

/// <summary>Jobs outlive the version of the hub that kept them.</summary>
public sealed class JobJsonTests
{
    private const string Kept =
        """
        "id":"job_0199a1c2-0000-7000-8000-000000000001","kind":"import-costs","startedBy":"hub","startedAt":"2026-11-30T10:00:00+00:00"
        """;

    [Fact]
    public void Failure_KeptAsASentence_IsToldAsItWasKept()
    {
        var job = Read($$"""{{{Kept}},"status":"failed","failure":"The file has no column 'amount'."}""");

        job.Failure.ShouldBe(Message.Of("job-failed-earlier", Argument.Text("text", "The file has no column 'amount'.")));
        Read(JsonSerializer.Serialize(job, HubJson.Options)).Failure.ShouldBe(job.Failure);
    }

    [Fact]
    public void Note_KeptAsASentence_IsReadAsItWasKept() =>
        Read($$$"""{{{{Kept}}},"status":"done","result":{"figures":{"bad":"1"},"notes":[{"line":3,"text":"Give a date."}]}}""")
            .Result!.Notes.ShouldHaveSingleItem().ShouldBe(new JobNote(3, null, "Give a date."));

    [Fact]
    public void Job_KeptNow_IsTheSameAgain()
    {
        var failed = Read($$"""{{{Kept}},"status":"running"}""") with
        {
            Status = JobStatus.Failed, Failure = Message.Of("job-broke-off", Argument.Number("starts", 3)),
        };
        var note = new JobNote(3, [new ValidationError("/date", Message.Of("date-form"))]);
        var done = failed with { Result = new JobResult(new Dictionary<string, string>(StringComparer.Ordinal), [note]) };

        Read(JsonSerializer.Serialize(failed, HubJson.Options)).ShouldBe(failed);
        var again = Read(JsonSerializer.Serialize(done, HubJson.Options)).Result!.Notes.ShouldHaveSingleItem();
        (again.Line, again.Errors!.ShouldHaveSingleItem()).ShouldBe((note.Line, note.Errors![0]));
    }

    private static Job Read(string json) => JsonSerializer.Deserialize<Job>(json, HubJson.Options)!;
}
