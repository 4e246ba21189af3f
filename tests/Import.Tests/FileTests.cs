using System.Text;

namespace NetworkHub.Import.Tests;

/// <summary>Real files: encodings and headers.</summary>
public sealed class FileTests
{
    [Theory]
    [InlineData("utf8.csv")]
    [InlineData("utf8-bom.csv")]
    [InlineData("windows-1252.csv")]
    public async Task RunAsync_AnyEncoding_KeepsDanishLetters(string name)
    {
        await using var hub = await ImportHub.StartAsync();

        var report = await hub.ImportAsync(await ReadAsync(name));

        report.Bad.ShouldBeEmpty();
        (await hub.PostedAsync()).Select(cost => (cost.Category, cost.Text, cost.Amount)).ShouldBe(
        [
            ("Løn", "Køkkenhjælp på Ærø – 12 timer", 432_000L),
            ("Mad", "Brød; smør, ost og æg", 1_234_567_89L),
        ]);
    }

    [Fact]
    public async Task RunAsync_EncodingToldWrong_IsNamedAtTheFirstLine()
    {
        await using var hub = await ImportHub.StartAsync();

        var bad = (await hub.ImportAsync(await ReadAsync("windows-1252.csv"), encoding: FileEncoding.Utf8)).Bad.ShouldHaveSingleItem();

        bad.Number.ShouldBe(1);
        ImportHub.Said(bad).ShouldBe("import-not-utf8()");
    }

    [Fact]
    public async Task RunAsync_EncodingTold_IsTaken()
    {
        await using var hub = await ImportHub.StartAsync();

        (await hub.ImportAsync(await ReadAsync("windows-1252.csv"), encoding: FileEncoding.Windows1252)).Added.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_BrokenFile_NamesEveryBadLine()
    {
        await using var hub = await ImportHub.StartAsync();

        var report = await hub.ImportAsync(await ReadAsync("broken.csv"));

        report.Bad.Select(bad => bad.Number).ShouldBe([3, 4, 6, 7, 8]);
        (await hub.PostedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_OtherHeaders_AreMapped()
    {
        await using var hub = await ImportHub.StartAsync();
        HeaderMap.Default.TryAdd("Beløb i kr = amount", out var headers).ShouldBeTrue();
        headers.TryAdd("Konto=category", out headers).ShouldBeTrue();

        var file = Encoding.UTF8.GetBytes("date; PAIDBY ;Beløb i kr;Konto;Ukendt\n2026-01-31;Varde Kommune;1,00;Mad;x\n");

        (await hub.ImportAsync(file, headers: headers)).Added.ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_ColumnsMissing_NamesAllOfThemAndWhatToDo()
    {
        await using var hub = await ImportHub.StartAsync();

        var bad = (await hub.ImportAsync("Dato;Sum;Kategori\n31-01-2026;1,00;Mad"u8.ToArray(), skipBad: true)).Bad;

        bad.Select(line => line.Number).ShouldBe([1, 1]);
        ImportHub.Said(bad[0]).ShouldBe("import-column-missing(amount, Beløb/Amount, Dato/Sum/Kategori)");
        ImportHub.Said(bad[1]).ShouldBe("import-column-missing(paidBy, Betaler/PaidBy, Dato/Sum/Kategori)");
    }

    [Fact]
    public async Task RunAsync_TwoColumnsForOne_IsRefused()
    {
        await using var hub = await ImportHub.StartAsync();

        var file = "Dato;Date;Beløb;Kategori;Betaler\n31-01-2026;31-01-2026;1,00;Mad;Varde Kommune"u8.ToArray();

        ImportHub.Said((await hub.ImportAsync(file)).Bad.ShouldHaveSingleItem()).ShouldBe("import-column-repeated(Dato/Date, date)");
    }

    [Fact]
    public async Task RunAsync_EmptyFile_IsRefused()
    {
        await using var hub = await ImportHub.StartAsync();

        ImportHub.Said((await hub.ImportAsync(Array.Empty<byte>())).Bad.ShouldHaveSingleItem()).ShouldBe("import-file-empty()");
    }

    [Theory]
    [InlineData("Sum")]
    [InlineData("=amount")]
    [InlineData("Sum=")]
    [InlineData("Sum=pris")]
    [InlineData("Sum=1")]
    public void TryAdd_NoSuchEntry_IsRefused(string entry) => HeaderMap.Default.TryAdd(entry, out _).ShouldBeFalse();

    [Theory]
    [InlineData("Boller", 1)]
    [InlineData("boller ", 1)]
    [InlineData("Bollerne", 0)]
    [InlineData("Tvillinger", 2)]
    [InlineData("prt_00000001-0000-7000-8000-000000000000", 1)]
    [InlineData("prt_00000009-0000-7000-8000-000000000000", 0)]
    public async Task FindAsync_IdOrName_FindsThePartnerships(string text, int count)
    {
        await using var hub = await ImportHub.StartAsync();
        await hub.CreateAsync(ImportHub.Id<Domain.Partnerships.PartnershipId>(2), "Tvillinger");
        await hub.CreateAsync(ImportHub.Id<Domain.Partnerships.PartnershipId>(3), "Tvillinger");

        (await new PartnershipChoice(hub.Hub, hub.Store).FindAsync(text, CancellationToken.None)).Count.ShouldBe(count);
    }

    private static Task<byte[]> ReadAsync(string name) => File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Files", name));
}
