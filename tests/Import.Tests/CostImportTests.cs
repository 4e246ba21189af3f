using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Import.Tests;

public sealed class CostImportTests
{
    [Fact]
    public async Task RunAsync_GoodLines_PostsThemInOrder()
    {
        await using var hub = await ImportHub.StartAsync();

        var report = await hub.ImportAsync(
            "31-01-2026;1.234,50;Mad;Herning Kommune;\"Boller; smør og \"\"syltetøj\"\"\";B-1;DKK",
            "2026-02-28;1234567,8;Løn;29189811;;B-2;",
            "",
            "1.3.2026;5;Mad;x;;;");

        report.Bad.ShouldHaveSingleItem().Number.ShouldBe(5);
        (await hub.PostedAsync()).ShouldBeEmpty();

        report = await hub.ImportAsync(
            "31-01-2026;1.234,50;Mad;Herning Kommune;\"Boller; smør og \"\"syltetøj\"\"\";B-1;DKK",
            "2026-02-28;1234567,8;Løn;29189811;;B-2;");

        (report.Added, report.AlreadyThere, report.Bad.Count).ShouldBe((2, 0, 0));
        (await hub.PostedAsync()).ShouldBe(
        [
            new Cost(ImportHub.Herning, 123450, new DateOnly(2026, 1, 31), "Mad", CostKind.Cash, "Boller; smør og \"syltetøj\"", "B-1"),
            new Cost(ImportHub.Varde, 123456780, new DateOnly(2026, 2, 28), "Løn", CostKind.Cash, "", "B-2"),
        ]);
    }

    [Theory]
    [InlineData("Herning Kommune")]
    [InlineData("HERNING KOMMUNE")]
    [InlineData("29189919")]
    [InlineData("5798009811578")]
    [InlineData("act_00000001-0000-7000-8000-000000000000")]
    public async Task RunAsync_PayerByNameCvrGlnOrId_IsFound(string payer)
    {
        await using var hub = await ImportHub.StartAsync();

        await hub.ImportAsync($"31-01-2026;1,00;Mad;{payer};;;");

        (await hub.PostedAsync()).ShouldHaveSingleItem().PaidBy.ShouldBe(ImportHub.Herning);
    }

    [Theory]
    [InlineData("31-02-2026;1,00;Mad;Varde Kommune;;;", "import-date-unreadable(31-02-2026)")]
    [InlineData("01-02-26;1,00;Mad;Varde Kommune;;;", "import-date-unreadable(01-02-26)")]
    [InlineData("31-01-2026;12.50;Mad;Varde Kommune;;;", "import-amount-unreadable(12.50)")]
    [InlineData("31-01-2026;1.23.456,00;Mad;Varde Kommune;;;", "import-amount-unreadable(1.23.456,00)")]
    [InlineData("31-01-2026;kr. 5;Mad;Varde Kommune;;;", "import-amount-unreadable(kr. 5)")]
    [InlineData("31-01-2026;1,005;Mad;Varde Kommune;;;", "import-amount-decimals(1,005, DKK, 2)")]
    [InlineData("31-01-2026;99999999999999999999;Mad;Varde Kommune;;;", "import-amount-too-large(99999999999999999999)")]
    [InlineData("31-01-2026;10000000000000000,01;Mad;Varde Kommune;;;", "amount-too-large(1000000000000000000)")]
    [InlineData("31-01-2026;-5,00;Mad;Varde Kommune;;;", "/amount/amount cost-not-positive()")]
    [InlineData("31-01-2026;5,00-;Mad;Varde Kommune;;;", "/amount/amount cost-not-positive()")]
    [InlineData("31-01-2026;0;Mad;Varde Kommune;;;", "/amount/amount cost-not-positive()")]
    [InlineData("31-01-2026;;Mad;Varde Kommune;;;", "import-amount-unreadable()")]
    [InlineData("31-01-2026;1,00;;Varde Kommune;;;", "/category text-length(60)")]
    [InlineData("31-01-2026;1,00;Mad;Struer Kommune;;;", "import-payer-unknown(Struer Kommune, Herning Kommune/Varde Kommune)")]
    [InlineData("31-01-2026;1,00;Mad;Varde Kommune;;;EUR", "wrong-currency(EUR, DKK)")]
    [InlineData("31-01-2026;1,00;Mad;Varde Kommune;;;KR", "import-currency-unknown(KR)")]
    [InlineData("01-01-2027;1,00;Mad;Varde Kommune;;;", "date-outside-agreement(2027-01-01)")]
    [InlineData("31-12-2025;1,00;Mad;Varde Kommune;;;", "party-not-active(-, 2025-12-31)")]
    [InlineData("31-01-2026;1,00;Mad;Varde Kommune;;", "import-fields-differ(6, 7)")]
    [InlineData("31-01-2026;1,00;Mad;Varde Kommune;a;b;c;;", "import-fields-differ(9, 7)")]
    [InlineData("31-01-2026;1,00;Mad;Varde Kommune;\"abc;;", "import-quotes-open()")]
    [InlineData("31-01-2026;1,00;Mad;Varde Kommune;\"a\"bc;;", "import-quotes-open()")]
    public async Task RunAsync_BadLine_IsNamedWithItsReasonAndNothingIsPosted(string line, string reason)
    {
        await using var hub = await ImportHub.StartAsync();

        var report = await hub.ImportAsync("30-01-2026;1,00;Mad;Varde Kommune;;;", line);

        (report.Added, report.AlreadyThere).ShouldBe((0, 0));
        var bad = report.Bad.ShouldHaveSingleItem();
        bad.Number.ShouldBe(3);
        ImportHub.Said(bad).ShouldBe(reason);
        (await hub.PostedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_EverythingWrongInALine_GivesEveryReason()
    {
        await using var hub = await ImportHub.StartAsync();

        var bad = (await hub.ImportAsync("i går;meget;;ingen;;;DKK")).Bad.ShouldHaveSingleItem();

        bad.Errors.Select(error => error.Message.Code).ShouldBe(["import-date-unreadable", "import-amount-unreadable", "import-payer-unknown"]);
    }

    [Fact]
    public async Task RunAsync_SkipBad_PostsTheGoodOnes()
    {
        await using var hub = await ImportHub.StartAsync();

        var report = await hub.ImportAsync(
            ImportHub.Bytes("31-01-2026;1,00;Mad;Varde Kommune;;;", "x;2,00;Mad;Varde Kommune;;;", "01-01-2027;3,00;Mad;Varde Kommune;;;", "31-01-2026;4,00;Mad;Varde Kommune;;;"),
            skipBad: true);

        report.Added.ShouldBe(2);
        report.Bad.Select(bad => bad.Number).ShouldBe([3, 4]);
        (await hub.PostedAsync()).Select(cost => cost.Amount).ShouldBe([100, 400]);
    }

    [Fact]
    public async Task RunAsync_VoucherTwice_IsBadButEqualCostsWithoutVoucherAreTwo()
    {
        await using var hub = await ImportHub.StartAsync();

        var report = await hub.ImportAsync("31-01-2026;1,00;Mad;Varde Kommune;;B-1;", "31-01-2026;1,00;Mad;Varde Kommune;;B-1;");
        ImportHub.Said(report.Bad.ShouldHaveSingleItem()).ShouldBe("import-line-repeated(2)");

        (await hub.ImportAsync("31-01-2026;1,00;Mad;Varde Kommune;;;", "31-01-2026;1,00;Mad;Varde Kommune;;;")).Added.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_QuotedLineBreak_CountsLinesAsAnEditorDoes()
    {
        await using var hub = await ImportHub.StartAsync();

        var report = await hub.ImportAsync("31-01-2026;1,00;Mad;Varde Kommune;\"to\r\nlinjer\";;", "x;1,00;Mad;Varde Kommune;;;");

        report.Bad.ShouldHaveSingleItem().Number.ShouldBe(4);
    }
}
