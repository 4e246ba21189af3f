namespace NetworkHub.Architecture.Tests;

public class HouseRulesTests
{
    public static TheoryData<string> Names => [.. All.Keys];

    private static Dictionary<string, Func<Checkout, IEnumerable<string>>> All { get; } = new(StringComparer.Ordinal)
    {
        ["project-references"] = Rules.ProjectReferences,
        ["orleans"] = Rules.OrleansStaysInItsProjects,
        ["unfinished"] = Rules.NothingUnfinished,
        ["versions"] = Rules.VersionsAreCentralAndExact,
        ["links"] = Rules.LinksAreAlive,
        ["readme-commands"] = Rules.ReadmeCommandsExist,
        ["settings"] = Rules.SettingsAreRead,
        ["solution"] = Rules.SolutionIsComplete,
    };

    // A rule over files that are not found would hold of nothing.
    [Theory]
    [InlineData("src", ".cs", 300)]
    [InlineData("src", ".razor", 20)]
    [InlineData("tests", ".cs", 200)]
    [InlineData("", ".csproj", 20)]
    [InlineData("", ".md", 15)]
    public void Files_OfTheRepository_AreFound(string folder, string ending, int atLeast) =>
        Checkout.Repository.Files(folder, ending).Count().ShouldBeGreaterThan(atLeast);

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_OnTheRepository_Holds(string name) => All[name](Checkout.Repository).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_OnTheFixtureThatBreaksIt_NamesThePlace(string name)
    {
        var broken = Checkout.Fixture(name);

        var places = All[name](broken).ToList();

        places.ShouldBe(File.ReadAllLines(Path.Combine(broken.Root, "expected.txt")));
    }
}
