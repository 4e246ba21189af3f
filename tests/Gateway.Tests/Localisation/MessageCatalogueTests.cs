using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NetworkHub.Application.Access;
using NetworkHub.Domain.Access;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Grains.Jobs;
using NetworkHub.Import;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Gateway.Tests.Localisation;

/// <summary>Every code that the hub tells has a whole sentence in both languages, and every sentence is told by somebody.</summary>
public sealed partial class MessageCatalogueTests
{
    // Problems are made and said one by one. The name of a kind of work looks like a code, and is compared beside codes.
    private static readonly IReadOnlyList<ToldCode> Told =
    [
        .. ToldCode.In(typeof(
            Rejection).Assembly, typeof(AccessPolicy).Assembly, typeof(CostImport).Assembly, typeof(JobGrain).Assembly, typeof(Problem).Assembly)
            .Where(told => !told.Where.StartsWith(typeof(Problem).FullName + ".", StringComparison.Ordinal) && told.Code != CostImportWork.Name),
    ];

    // Sums without a word, and a term that both languages have from Latin.
    private static readonly string[] SameInBoth = ["explain.share", "game.player.objecting", "word.solution.nucleolus"];

    public static TheoryData<string> Languages => ["da", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Codes_ToldAnywhere_AreSaidWithTheirArguments(string language)
    {
        Told.Count.ShouldBeGreaterThan(120);
        foreach (var told in Told)
        {
            var message = Message.Of(told.Code, [.. told.Arguments.Select(name => Argument.Text(name, "x y"))]);

            ShouldBeWhole(message, language, told.Where);
            foreach (var variant in MessageTexts.Hub.Keys.Where(key => key.StartsWith(told.Code + ".", StringComparison.Ordinal)))
            {
                Places(MessageTexts.Hub.Find(variant, Language.Find(language)!)!).ShouldBeSubsetOf(told.Arguments, variant);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Rejections_OfEveryTypeAndValue_AreSaidWithTheirArguments(string language)
    {
        var rejections = Rejections().ToList();

        rejections.Select(rejection => rejection.GetType()).Distinct().Count().ShouldBeGreaterThan(25);
        foreach (var rejection in rejections)
        {
            ShouldBeWhole(rejection.ToMessage(), language, rejection.GetType().Name, Message.Of("text-expected"));
            Writer(language).WriteTitle(Problem.From(rejection).Title).ShouldNotStartWith("title.");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Problems_OfEveryKind_AreSaidWithTheirArguments(string language)
    {
        foreach (var problem in Problems())
        {
            ShouldBeWhole(problem.Detail, language, problem.Code);
            Writer(language).WriteTitle(problem.Title).ShouldNotStartWith("title.");
        }
    }

    [Fact]
    public void Words_OfRolesAndScopes_AreThere()
    {
        var roles = ToldCode.Literals(typeof(AccessPolicy).Assembly, Role()).ToList();
        var scopes = Enum.GetValues<Rights>().Where(scope => scope != Rights.None && long.IsPow2((long)scope))
            .Select(scope => $"scope-{scope.ToString().ToLowerInvariant()}");

        roles.ShouldNotBeEmpty();
        roles.Concat(scopes).Select(word => MessageTexts.WordPrefix + word).ShouldBeSubsetOf(MessageTexts.Hub.Keys);
    }

    [Fact]
    public void Sentences_OfTheHub_AreAllToldAndTranslated()
    {
        var codes = Told.Select(told => told.Code).Concat(Rejections().Select(rejection => rejection.Code))
            .Concat(Problems().Select(problem => problem.Detail.Code))
            .ToHashSet(StringComparer.Ordinal);
        var sentences = MessageTexts.Hub.Keys.Where(key => Sentence().IsMatch(key)).ToList();

        sentences.Where(key => !codes.Contains(key.Split('.')[0])).ShouldBeEmpty();
        MessageTexts.Hub.Keys.Where(key => MessageTexts.Hub.Find(key, Language.Danish) == MessageTexts.Hub.Find(key, Language.English))
            .ShouldBe(SameInBoth, ignoreOrder: true);
    }

    private static void ShouldBeWhole(Message message, string language, string where, params Message[] errors)
    {
        var text = Writer(language).Write(message, errors);

        text.ShouldNotBe(message.Code, where);
        text.ShouldNotContain("{", customMessage: where);
        text.ShouldContain(" ", customMessage: where);
    }

    private static MessageWriter Writer(string language) => MessageWriter.WithIds(Language.Find(language)!);

    private static IEnumerable<string> Places(string sentence) => Place().Matches(sentence).Select(match => match.Groups["name"].Value);

    // Each type with every combination of its members' possible values: with and without what may be null, and every name of an enum.
    private static IEnumerable<Rejection> Rejections() => new[] { typeof(Rejection).Assembly, typeof(AccessPolicy).Assembly }
        .SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsSubclassOf(typeof(Rejection)) && !type.IsAbstract)
        .Select(type => type.GetConstructors().MaxBy(one => one.GetParameters().Length)!)
        .SelectMany(made => made.GetParameters().Aggregate(
            Enumerable.Repeat(Array.Empty<object?>(), 1),
            (sofar, parameter) =>
                sofar.SelectMany(values => Values(parameter.ParameterType, made.DeclaringType!).Select(value => (object?[])[.. values, value]))),
            (made, values) => (Rejection)made.Invoke(values));

    private static IEnumerable<Problem> Problems() => typeof(Problem).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.ReturnType == typeof(Problem) && method.Name is not (nameof(Problem.From) or nameof(Problem.QueryInvalid)))
        .Select(method => (
            Problem)method.Invoke(null, [.. method.GetParameters().Select(parameter => Values(parameter.ParameterType, typeof(Problem)).First())])!);

    private static IEnumerable<object?> Values(Type type, Type within)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Values(value, within).Prepend(null);
        }

        return type.IsEnum ? Enum.GetValues(type).Cast<object?>() : [Value(type, within)];
    }

    private static object Value(Type type, Type within) =>
        type == typeof(string) ? (within == typeof(NotAllowed) ? "role-operator" : "x y")
        : type == typeof(Currency) ? Currency.Dkk
        : type.IsGenericType ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : Wrapped(type);

    private static object Wrapped(Type type) =>
        type.GetConstructor([typeof(string)])?.Invoke(["act_1"]) ?? RuntimeHelpers.GetUninitializedObject(type);

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)(:[a-z,]+)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex("^role-[a-z-]+$", RegexOptions.None, 1000)]
    private static partial Regex Role();

    // A code of the hub's own, perhaps with a variant; the sharing engine's are compared by SharingMessagesTests.
    [GeneratedRegex("^(?!title|word|list|explain|game)[a-z]+(-[a-z0-9]+)*(\\.[a-zA-Z]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sentence();
}
