using System.Net;
using System.Reflection;
using NetworkHub.Application.Operations;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests;

public sealed class ProblemDocumentationTests(RunningHub hub) : IClassFixture<RunningHub>
{
    [Fact]
    public async Task ErrorReference_AllCodesOfTheSource_AreDocumentedAndNoOthers()
    {
        var documented = (await File.ReadAllLinesAsync(Repository.Path("docs", "reference", "errors.md")))
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);

        var known = Rejections().Concat(Problems()).Distinct();

        documented.Order().ShouldBe(known.Order());
    }

    [Fact]
    public async Task ProblemType_Followed_ShowsItsDocumentation()
    {
        using var client = hub.Stranger();

        var documented = await client.GetAsync("/problems/wrong-currency");
        var unknown = await client.GetAsync("/problems/no-such-code");

        documented.Text.ShouldStartWith("# wrong-currency");
        documented.Text.ShouldNotContain("##");
        unknown.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static IEnumerable<string> Rejections() => new[] { typeof(Rejection).Assembly, typeof(UnknownActors).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsSubclassOf(typeof(Rejection)))
        .Select(type => type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).First())
        .Select(constructor => ((Rejection)constructor.Invoke([.. constructor.GetParameters().Select(Sample)])).Code);

    private static IEnumerable<string> Problems() => typeof(Problem).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.ReturnType == typeof(Problem) && method.Name != "From")
        .Select(method => ((Problem)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!).Code);

    private static object? Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "x",
        { IsGenericType: true } type when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => Array.CreateInstance(type.GetGenericArguments()[0], 0),
        var type => Activator.CreateInstance(type),
    };
}
