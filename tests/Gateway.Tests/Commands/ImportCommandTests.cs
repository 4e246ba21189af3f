namespace NetworkHub.Gateway.Tests.Commands;

/// <summary>Importing costs into the demo's partnership.</summary>
public sealed class ImportCommandTests
{
    private const string Boller = "Fødselsdagsboller i stedet for hjemmebesøg";

    [Fact]
    public async Task ImportCosts_GoodFileTwice_AddsItOnce()
    {
        using var folder = await WithDemoAsync();
        var file = await WriteAsync(folder, "Dato;Beløb i kr;Kategori;Betaler\n17-11-2026;1.250,00;Løn;Herning Kommune\n18-11-2026;99,95;Løn;Madkulturen\n");

        var first = await folder.RunAsync("import", "costs", file, "--partnership", Boller, "--map", "Beløb i kr=amount");
        var second = await folder.RunAsync("import", "costs", file, "--partnership", Boller, "--map", "Beløb i kr=amount");

        (first.Code, first.Output.Trim()).ShouldBe((0, "Added 2, already there 0, bad 0."), first.Error);
        (second.Code, second.Output.Trim()).ShouldBe((0, "Added 0, already there 2, bad 0."), second.Error);
    }

    [Fact]
    public async Task ImportCosts_BadLines_NamesThemAndPostsNothingUnlessTold()
    {
        using var folder = await WithDemoAsync();
        var file = await WriteAsync(folder, "Dato;Beløb;Kategori;Betaler\n17-11-2026;1,00;Løn;Herning Kommune\ni går;1,00;Løn;Herning Kommune\n17-11-2026;1,00;Løn;Aarhus Kommune\n");

        var strict = await folder.RunAsync("import", "costs", file, "--partnership", Boller, "--encoding", "utf8");
        var lenient = await folder.RunAsync("import", "costs", file, "--partnership", Boller, "--skip-bad");

        (strict.Code, strict.Output.Trim()).ShouldBe((1, "Added 0, already there 0, bad 2."));
        strict.Error.ShouldContain("Line 3: The date 'i går'");
        strict.Error.ShouldContain("Line 4: 'Aarhus Kommune' is not a party");
        strict.Error.ShouldContain("Nothing was posted");
        (lenient.Code, lenient.Output.Trim()).ShouldBe((1, "Added 1, already there 0, bad 2."));
    }

    [Theory]
    [InlineData("There is no partnership 'Hjemme'", "--partnership", "Hjemme")]
    [InlineData("'latin' is not an encoding", "--partnership", Boller, "--encoding", "latin")]
    [InlineData("'Sum=pris' is not a header", "--partnership", Boller, "--map", "Sum=pris")]
    [InlineData("--partnership")]
    public async Task ImportCosts_WrongArguments_SaysWhatToGive(string says, params string[] arguments)
    {
        using var folder = new CommandLineFolder();
        var file = await WriteAsync(folder, "Dato;Beløb;Kategori;Betaler\n");

        var ended = await folder.RunAsync(["import", "costs", file, .. arguments]);

        ended.Code.ShouldBe(1);
        ended.Error.ShouldContain(says);
        ended.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task ImportCosts_NoSuchFile_SaysSo()
    {
        using var folder = new CommandLineFolder();

        var ended = await folder.RunAsync("import", "costs", folder.FilePath("ingen.csv"), "--partnership", Boller);

        ended.Code.ShouldBe(1);
        ended.Error.ShouldContain("ingen.csv");
    }

    private static async Task<CommandLineFolder> WithDemoAsync()
    {
        var folder = new CommandLineFolder();
        (await folder.RunAsync("demo")).Code.ShouldBe(0);
        return folder;
    }

    private static async Task<string> WriteAsync(CommandLineFolder folder, string text)
    {
        var path = folder.FilePath("udgifter.csv");
        await File.WriteAllTextAsync(path, text);
        return path;
    }
}
