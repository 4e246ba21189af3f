using System.Reflection;
using System.Text.RegularExpressions;
using NetworkHub.Gateway.Features.Rules.Explanations;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Gateway.Tests.Localisation;

/// <summary>Everything that the sharing engine can tell has a sentence in both languages, with exactly its arguments.</summary>
public sealed partial class SharingMessagesTests
{
    private static readonly string[] Areas = ["explain.", "game."];

    private static readonly Message[] All =
    [
        .. typeof(Message).Assembly.GetTypes().Where(type => type.Name.EndsWith("Messages", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public).Where(method => method.ReturnType == typeof(Message)))
            .Select(method => (Message)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!),
    ];

    [Fact]
    public void Messages_InBothLanguages_HaveSentencesWithTheirArguments()
    {
        All.Length.ShouldBeGreaterThan(30);
        foreach (var message in All)
        {
            foreach (var language in new[] { Language.Danish, Language.English })
            {
                var sentence = MessageTexts.Hub.Find(message.Code, language).ShouldNotBeNull(message.Code);

                Place().Matches(sentence).Select(match => match.Groups["name"].Value).Distinct()
                    .ShouldBe(message.Arguments.Select(argument => argument.Name), ignoreOrder: true, $"{message.Code} in {language.Code}");
                new ExplanationWriter(language, id => id, key => key).Write(message).ShouldNotContain('{');
            }
        }
    }

    [Fact]
    public void Sentences_OfTheSharingEngine_AreAllTold() =>
        MessageTexts.Hub.Keys.Where(key => Areas.Any(area => key.StartsWith(area, StringComparison.Ordinal)))
            .ShouldBe(All.Select(message => message.Code), ignoreOrder: true);

    [Fact]
    public void Solutions_All_HaveAWordInBothLanguages() => MessageTexts.Hub.Keys
        .Where(key => key.StartsWith("word.solution.", StringComparison.Ordinal))
        .ShouldBe(Solutions.Names.Select(name => $"word.solution.{name}"), ignoreOrder: true);

    private static object Sample(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? (parameter.Name == "solution" ? "tau" : "a")
        : parameter.ParameterType == typeof(int) ? 2
        : parameter.ParameterType == typeof(decimal) ? 2.5m
        : parameter.ParameterType == typeof(DateOnly) ? new DateOnly(2026, 3, 1)
        : parameter.ParameterType == typeof(AmountArgument) ? new AmountArgument("1250.00", Currency.Dkk)
        : parameter.ParameterType == typeof(FigureArgument) ? new FigureArgument("12.50")
        : parameter.ParameterType == typeof(Message) ? Message.Of("explain.caps")
        : parameter.ParameterType == typeof(IReadOnlyList<string>) ? new[] { "a", "b" }
        : parameter.ParameterType == typeof(IReadOnlyList<AmountArgument>) ? new[] { new AmountArgument("1.00", Currency.Dkk) }
        : throw new ArgumentOutOfRangeException(nameof(parameter), parameter.ParameterType.Name, "Give a sample of the type.");

    [GeneratedRegex(@"\{(?<name>[^}:]+)(:[^}]*)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
