using System.Reflection;
using System.Text;
using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Jobs;
using NetworkHub.Domain.Entities;
using NetworkHub.Grains.Interfaces;

namespace NetworkHub.Hub.Tests.Serialization;

/// <summary>
/// What processes of different versions say to each other is frozen text: during an upgrade they are in one cluster. A change of the
/// committed file says in review what an older process will not understand.
/// </summary>
public sealed class ContractTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Set UPDATE_SNAPSHOTS=1 to accept what the contracts are now.</summary>
    [Fact]
    public async Task Contracts_OfTheGrains_AreTheCommittedOnes()
    {
        var text = Describe();
        var file = Path.Combine(Repository(), "tests", "Hub.Tests", "Serialization", "contracts.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(file, text);
        }

        text.ShouldBe(await File.ReadAllTextAsync(file));
    }

    [Fact]
    public void Contracts_EveryInterfaceMethodAndEnvelope_HasAnAlias()
    {
        var unnamed = Public().Where(type => type.IsInterface || IsRecord(type))
            .SelectMany(type => new MemberInfo[] { type }.Concat(type.IsInterface ? type.GetMethods() : []))
            .Where(member => member.GetCustomAttribute<AliasAttribute>() is null);

        unnamed.ShouldBeEmpty();
    }

    private static string Describe()
    {
        var text = new StringBuilder();
        foreach (var type in Public().Where(type => type.IsInterface).OrderBy(NameOf, StringComparer.Ordinal))
        {
            text.Append("interface ").Append(NameOf(type)).Append(" : ").AppendJoin(", ", type.GetInterfaces().Select(TextOf).Order(StringComparer.Ordinal)).Append('\n');
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).OrderBy(NameOf, StringComparer.Ordinal))
            {
                text.Append("  ").Append(NameOf(method)).Append('(').AppendJoin(", ", method.GetParameters().Select(parameter => TextOf(parameter.ParameterType)))
                    .Append(") ").Append(TextOf(method.ReturnType)).Append('\n');
            }
        }

        Type[] bodies = [.. Public().Where(IsRecord), typeof(JobOrder), typeof(Job), typeof(JobProgress), typeof(JobResult), typeof(JobNote), typeof(Receipt), typeof(VersionedEvent)];
        foreach (var type in bodies.OrderBy(NameOf, StringComparer.Ordinal))
        {
            Append(text, "envelope", NameOf(type), type);
        }

        foreach (var (kind, of) in new[] { ("command", typeof(ICommand)), ("rejection", typeof(Rejection)), ("outcome", typeof(CommandOutcome)) })
        {
            foreach (var type in of.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(of)).OrderBy(type => type.Name, StringComparer.Ordinal))
            {
                Append(text, kind, type.Name, type);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string kind, string name, Type type)
    {
        text.Append(kind).Append(' ').Append(name).Append('\n');
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            var optional = Nullability.Create(property).ReadState is NullabilityState.Nullable ? "?" : "";
            text.Append("  ").Append(HubJson.Options.PropertyNamingPolicy!.ConvertName(property.Name)).Append(": ").Append(TextOf(property.PropertyType)).Append(optional).Append('\n');
        }
    }

    private static IEnumerable<Type> Public() =>
        typeof(IPartnershipGrain).Assembly.GetExportedTypes().Where(type => type.Namespace!.StartsWith("NetworkHub", StringComparison.Ordinal));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static string NameOf(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>()?.Alias ?? member.Name;

    private static string TextOf(Type type) =>
        type.IsGenericType && !type.IsGenericTypeDefinition
            ? $"{NameOf(type.GetGenericTypeDefinition()).Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(TextOf))}>"
            : NameOf(type).Split('`')[0];

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NetworkHub.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
