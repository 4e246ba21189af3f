using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using NetworkHub.Gateway.Tests.Hosting;
using NetworkHub.Gateway.Tests.Pages;

namespace NetworkHub.Gateway.Tests.Jobs;

/// <summary>Long work over HTTP.</summary>
public sealed class JobTests(RunningHub hub) : IClassFixture<RunningHub>
{
    private const string Jobs = "/api/v1/jobs";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Export_Started_MakesTheLogReadyAsAFileThatFitsItsDigest()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var started = await partnership.Operator.PostAsync(Jobs, """{ "kind": "export" }""");

        var ended = await EndedAsync(partnership.Operator, started.Succeeded()["id"]);
        var file = await partnership.Operator.GetAsync($"{Jobs}/{started["id"]}/file");

        started.Status.ShouldBe(HttpStatusCode.Accepted);
        started.Headers["Location"].ShouldBe($"{Jobs}/{started["id"]}");
        ended["status"].ShouldBe("done");
        file.Succeeded().Text.Split('\n').ShouldContain(line => line.Contains(partnership.Id, StringComparison.Ordinal));
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text))).ShouldBe(ended["result/figures/sha256"]);
        Encoding.UTF8.GetByteCount(file.Text).ToString(CultureInfo.InvariantCulture).ShouldBe(ended["result/figures/bytes"]);
        file.Headers["Repr-Digest"].ShouldBe($"sha-256=:{Convert.ToBase64String(Convert.FromHexString(ended["result/figures/sha256"]))}:");
    }

    [Fact]
    public async Task Rebuild_Started_LeavesTheListsAsTheyWere()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var posted = (await partnership.PostCostAsync(partnership.Cost("100.00"))).Succeeded();
        var before = await partnership.Operator.GetAsync($"{partnership.Path}/statement", ("Min-Position", posted["receipt/position"]));

        var started = await partnership.Operator.PostAsync(Jobs, """{ "kind": "rebuild" }""");

        (await EndedAsync(partnership.Operator, started.Succeeded()["id"]))["status"].ShouldBe("done");
        (await partnership.Operator.GetAsync($"{partnership.Path}/statement")).Succeeded().Text.ShouldBe(before.Succeeded().Text);
    }

    [Fact]
    public async Task Rebuild_WhileListsAreRead_EveryAnswerIsWhole()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        (await partnership.PostCostAsync(partnership.Cost("100.00"))).Succeeded();
        var statement = (await partnership.Operator.GetAsync($"{partnership.Path}/statement")).Succeeded().Text;
        var balance = (await partnership.Operator.GetAsync($"{partnership.Path}/balance?asOf=2030-01-01")).Succeeded().Text;

        for (var i = 0; i < 5; i++)
        {
            var started = (await partnership.Operator.PostAsync(Jobs, """{ "kind": "rebuild" }""")).Succeeded();
            var ended = EndedAsync(partnership.Operator, started["id"]);
            for (var isLast = false; !isLast;)
            {
                isLast = ended.IsCompleted;
                (await partnership.Operator.GetAsync($"{partnership.Path}/statement")).Succeeded().Text.ShouldBe(statement);
                (await partnership.Operator.GetAsync($"{partnership.Path}/balance?asOf=2030-01-01")).Succeeded().Text.ShouldBe(balance);
                (await partnership.Operator.GetAsync("/api/v1/partnerships")).Succeeded().Text.ShouldContain(partnership.Id);
            }

            (await ended)["status"].ShouldBe("done");
        }
    }

    [Fact]
    public async Task Import_GoodAndBadLines_NamesTheBadOnes()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var file = Base64("Dato;Sum;Kategori;Betaler\n01-03-2026;1.250,00;Løn;Aarhus\n01-03-2026;x;Løn;Aarhus\n");

        var started = await partnership.Operator.PostAsync(
            Jobs, $$"""{ "kind": "import-costs", "partnership": "{{partnership.Id}}", "file": "{{file}}", "headers": ["Sum=amount"], "skipBad": true }""");
        var ended = await EndedAsync(partnership.Operator, started.Succeeded()["id"]);

        (ended["status"], ended["result/figures/added"], ended["result/figures/bad"], ended["result/notes/0/line"]).ShouldBe(("done", "1", "1", "3"), ended.Text);
    }

    [Theory]
    [InlineData("""{ "kind": "juggle" }""", "/kind")]
    [InlineData("""{ "kind": "import-costs", "file": "" }""", "/partnership")]
    [InlineData("""{ "kind": "import-costs", "partnership": "prt_01990000-0000-7000-8000-000000000000" }""", "/file")]
    [InlineData("""{ "kind": "import-costs", "partnership": "prt_01990000-0000-7000-8000-000000000000", "file": "ø" }""", "/file")]
    [InlineData("""{ "kind": "import-costs", "partnership": "prt_01990000-0000-7000-8000-000000000000", "file": "", "headers": ["Sum=price"] }""", "/headers/0")]
    public async Task Start_WhatCannotBeDone_NamesThePlace(string body, string pointer)
    {
        using var client = await hub.OperatorAsync();

        var answer = await client.PostAsync(Jobs, body);

        answer.Problem.ShouldBe("request-invalid");
        answer["errors/0/pointer"].ShouldBe(pointer);
    }

    [Fact]
    public async Task Import_IntoNoPartnership_FailsAndSaysSo()
    {
        using var client = await hub.OperatorAsync();

        var started = await client.PostAsync(
            Jobs, $$"""{ "kind": "import-costs", "partnership": "prt_01990000-0000-7000-8000-000000000000", "file": "{{Base64("Dato")}}" }""");

        (await EndedAsync(client, started.Succeeded()["id"]))["failure/detail"].ShouldStartWith("There is no partnership");
    }

    [Fact]
    public async Task Start_SameKeyAgain_IsTheSameJob()
    {
        using var client = await hub.OperatorAsync();

        var first = await client.SendAsync(HttpMethod.Post, Jobs, """{ "kind": "export" }""", [("Idempotency-Key", "1")]);
        var again = await client.SendAsync(HttpMethod.Post, Jobs, """{ "kind": "export" }""", [("Idempotency-Key", "1")]);
        var other = await client.SendAsync(HttpMethod.Post, Jobs, """{ "kind": "rebuild" }""", [("Idempotency-Key", "1")]);

        again.Succeeded()["id"].ShouldBe(first.Succeeded()["id"]);
        other.Problem.ShouldBe("idempotency-key-reused");
    }

    [Fact]
    public async Task Jobs_OfTheHub_AreNobodysBusinessButTheOperators()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var job = (await partnership.Operator.PostAsync(Jobs, """{ "kind": "export" }""")).Succeeded()["id"];
        using var party = await hub.OrganisationAsync(partnership.Aarhus);
        using var stranger = hub.Stranger();

        (await party.PostAsync(Jobs, """{ "kind": "export" }""")).Problem.ShouldBe("not-allowed");
        (await party.GetAsync(Jobs)).Problem.ShouldBe("not-allowed");
        foreach (var path in new[] { $"{Jobs}/{job}", $"{Jobs}/{job}/file", $"{Jobs}/job_01990000-0000-7000-8000-000000000000", $"{Jobs}/nonsense" })
        {
            (await party.GetAsync(path)).Problem.ShouldBe("not-found");
            (await stranger.GetAsync(path)).Problem.ShouldBe("unauthenticated");
        }

        (await party.PostAsync($"{Jobs}/{job}/cancel", "{}")).Problem.ShouldBe("not-found");
        (await partnership.Operator.PostAsync($"{Jobs}/{job}/cancel", "{}")).Succeeded()["id"].ShouldBe(job);
    }

    [Fact]
    public async Task File_OfWhatIsNoExport_IsNotThere()
    {
        using var client = await hub.OperatorAsync();
        var job = (await client.PostAsync(Jobs, """{ "kind": "rebuild" }""")).Succeeded()["id"];

        (await client.GetAsync($"{Jobs}/{job}/file")).Problem.ShouldBe("not-found");
    }

    [Fact]
    public async Task Page_ForTheOperator_StartsAnExportAndOffersItsFile()
    {
        using var visitor = await hub.VisitorAsync();
        (await (await PostedForm.OpenAsync(visitor, "/jobs", "export")).SendAsync()).Status.ShouldBe(HttpStatusCode.OK);
        using var client = await hub.OperatorAsync();
        var job = (await client.GetAsync(Jobs))["items/0/id"];
        await EndedAsync(client, job);

        var page = (await visitor.GetAsync("/jobs")).Succeeded().Text;

        page.ShouldContain($"/api/v1/jobs/{job}/file");
    }

    [Fact]
    public async Task Page_ForOthers_ShowsNothing()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        await partnership.Operator.PostAsync(Jobs, """{ "kind": "export" }""");
        using var visitor = await hub.VisitorAsync(partnership.Aarhus);

        var page = (await visitor.GetAsync("/jobs")).Succeeded().Text;

        page.ShouldNotContain("<table");
        page.ShouldNotContain("href=\"/jobs\"");
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static async Task<ApiAnswer> EndedAsync(ApiClient client, string job)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var answer = (await client.GetAsync($"{Jobs}/{job}")).Succeeded();
            if (answer["status"] != "running")
            {
                return answer;
            }

            await Task.Delay(50, patience.Token);
        }
    }
}
