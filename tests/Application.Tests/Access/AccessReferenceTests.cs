using System.Globalization;
using System.Text;
using NetworkHub.Domain.Access;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Tests.Access;

/// <summary>Who may do what is reviewed as text: the reference is written from the rules themselves.</summary>
public sealed class AccessReferenceTests
{
    /// <summary>Set UPDATE_SNAPSHOTS=1 to accept what the rules say now.</summary>
    [Fact]
    public async Task Reference_OfTheRules_IsTheCommittedOne()
    {
        var text = Describe();
        var file = Path.Combine(Repository(), "docs", "reference", "access.md");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(file, text);
        }

        text.ShouldBe(await File.ReadAllTextAsync(file));
    }

    private static string Describe()
    {
        var text = new StringBuilder("""
            # Access
            Who may do what, written from the rules that commands and entities state themselves. What states no rule is refused to everybody. The
            hub's operator may see everything and do what has a rule. Others may do what one of the lines allows, when their key or session has the
            right; who may not see an entity is answered as if it did not exist.

            | who | means |
            |---|---|
            | Operator | the hub's operator alone |
            | Anyone | every caller with the right |
            | OwnOrganisation | the organisation that the entity itself is |
            | Secretariat | the entity's secretariat; where the command makes the entity, the one that it names |
            | Party | an organisation that is or was a party |
            | Member | an organisation that is or was a member |
            | PartyConcerned | the one party that the command concerns |


            """.ReplaceLineEndings("\n"));
        foreach (var state in DomainTypes.All.States)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"## {state.Name.Replace("State", "", StringComparison.Ordinal)}\n| what | who | right |\n|---|---|---|\n");
            Append(text, "see", state);
            var commands = DomainTypes.All.Commands.Where(command => command.IsAssignableTo(typeof(ICommand<>).MakeGenericType(state)));
            foreach (var command in commands.OrderBy(command => command.Name, StringComparer.Ordinal))
            {
                Append(text, $"`{command.Name}`", command);
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Append(StringBuilder text, string what, Type ruled)
    {
        foreach (var one in AccessRule.Of(ruled).Alternatives)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {one.Who} | {(one.Right == Rights.None ? "" : one.Right)} |\n");
        }
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NetworkHub.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}
