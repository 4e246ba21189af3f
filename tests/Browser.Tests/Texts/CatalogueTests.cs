using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Browser.Tests.Texts;

/// <summary>Everything that pages say is there in both languages.</summary>
public sealed partial class CatalogueTests
{
    [Fact]
    public void Texts_OfEveryCatalogue_AreThereInBothLanguagesWithTheSamePlaces()
    {
        var texts = typeof(CommonTexts).Assembly.GetTypes().Where(type => type.Name.EndsWith("Texts", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public).Where(one => one.PropertyType == typeof(LocalizedText)))
            .Select(property => (property.Name, Text: (LocalizedText)property.GetValue(null)!)).ToList();

        texts.Count.ShouldBeGreaterThan(150);
        texts.Where(one => string.IsNullOrWhiteSpace(one.Text.En) || string.IsNullOrWhiteSpace(one.Text.Da)).ShouldBeEmpty();
        texts.Where(one => !Places(one.Text.En).SetEquals(Places(one.Text.Da))).Select(one => one.Name).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The amount is 1,234.50 DKK more than the caps hold.", "Beløbet er 1.234,50 DKK mere, end der er plads til under lofterne.")]
    [InlineData("'act_1' has no population on or before 2026-01-01.", "'act_1' har intet befolkningstal på eller før 2026-01-01.")]
    public void Fault_WithValues_KeepsThemInDanish(string english, string danish) => FaultTexts.Danish(english).ShouldBe(danish);

    [Fact]
    public void Faults_OfTheSharingEngine_HaveADanishText()
    {
        var faults = Directory.EnumerateFiles(Path.Combine(Root(), "src", "Sharing"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => EngineFault().Matches(File.ReadAllText(file))).SelectMany(statement => Literal().Matches(statement.Value))
            .Select(literal => LiteralHole().Replace(literal.Groups["text"].Value, "7").Replace("\\\"", "\"", StringComparison.Ordinal))
            .Where(text => text.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();

        faults.Count.ShouldBeGreaterThan(60);
        faults.Where(text => FaultTexts.Danish(text) is null).ShouldBeEmpty();
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    // Statements in which the engine says what is wrong.
    [GeneratedRegex(@"(?:[Ff]aults\.Add|\bNote|\bNone|\bFault(?:<[^;]*?>)?|new RuleFault|RuleFault ToFault|string MessageOf)\([^;]*;", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EngineFault();

    // A text in the source; the holes of an interpolated one may hold texts of their own.
    [GeneratedRegex(@"\$?""(?<text>(?:\{(?:[^{}""]|""[^""]*"")*\}|\\""|[^""{}\\])*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{(?:[^{}""]|""[^""]*"")*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LiteralHole();
}
