using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Http;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Gateway.Tests.Localisation;

/// <summary>A code that a program tells somewhere, and the names of the arguments that it tells with it.</summary>
/// <param name="Code">The code.</param>
/// <param name="Arguments">The names.</param>
/// <param name="Where">The method.</param>
internal sealed partial record ToldCode(string Code, IReadOnlyCollection<string> Arguments, string Where)
{
    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Reads the instructions of the assemblies: what is told is a literal that goes into a message, an error or a problem.</summary>
    public static IReadOnlyList<ToldCode> In(params Assembly[] assemblies)
    {
        var methods = assemblies.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMembers(
                BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .OfType<MethodBase>().ToList();

        // A method that takes a code and tells it adds arguments of its own; such methods call one another.
        var added = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var told = new List<ToldCode>();
        for (var pass = 0; pass < 3; pass++)
        {
            told = [.. methods.SelectMany(method => In(method, added))];
        }

        return told;
    }

    /// <summary>The literals in an assembly that match.</summary>
    public static IEnumerable<string> Literals(Assembly assembly, Regex pattern) => assembly.GetTypes()
        .SelectMany(type => type.GetMembers(
            BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        .OfType<MethodBase>().SelectMany(Steps).OfType<string>().Where(text => pattern.IsMatch(text)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<ToldCode> In(MethodBase method, Dictionary<string, HashSet<string>> added)
    {
        var strings = new List<string>();
        var arguments = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in Steps(method))
        {
            switch (step)
            {
                case string text:
                    strings.Add(text);
                    break;
                case MethodInfo factory when factory.ReturnType == typeof(Argument) && factory.GetParameters() is [{ Name: "name" }, ..]:
                    if (strings.FindLastIndex(text => Camel().IsMatch(text)) is >= 0 and var at)
                    {
                        arguments.Add(strings[at]);
                        strings.RemoveAt(at);
                    }

                    break;
                case MethodBase sink when TakesCode(sink):
                    HashSet<string> all = [.. arguments, .. added.GetValueOrDefault(KeyOf(sink), [])];
                    var codes = strings.Where(text => Kebab().IsMatch(text)).ToList();
                    codes = codes.Count > 0 ? codes : [.. strings.Where(text => Camel().IsMatch(text)).TakeLast(1)];
                    if (codes.Count == 0 && TakesCode(method))
                    {
                        added[KeyOf(method)] = [.. added.GetValueOrDefault(KeyOf(method), []), .. all];
                    }

                    foreach (var code in codes)
                    {
                        yield return new ToldCode(code, all, $"{method.DeclaringType}.{method.Name}");
                    }

                    strings.Clear();
                    arguments.Clear();
                    break;
            }
        }
    }

    private static bool TakesCode(MethodBase method) =>
        Array.Exists(method.GetParameters(), parameter => parameter.ParameterType == typeof(string) && parameter.Name is "code" or "Code")
        && (method.DeclaringType == typeof(Message) || method.DeclaringType == typeof(ValidationErrors)
            || method is MethodInfo { ReturnType: var made } && (
                made == typeof(Problem) || made == typeof(ProblemException) || made.Name == "Broken"));

    private static string KeyOf(MethodBase method) => $"{method.DeclaringType}.{method}";

    // The literals and calls of a method, in order.
    private static IEnumerable<object> Steps(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il)
        {
            yield break;
        }

        for (var at = 0; at < il.Length;)
        {
            var code = OpCodes[il[at] == 0xFE ? unchecked((short)(0xFE00 | il[++at])) : il[at]];
            at++;
            switch (code.OperandType)
            {
                case OperandType.InlineString:
                    yield return method.Module.ResolveString(BitConverter.ToInt32(il, at));
                    break;
                case OperandType.InlineMethod:
                    yield return method.Module.ResolveMethod(
                        BitConverter.ToInt32(
                            il, at), method.DeclaringType?.GetGenericArguments(), method is ConstructorInfo ? null : method.GetGenericArguments())!;
                    break;
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }

    [GeneratedRegex("^[a-z]+(-[a-z0-9]+)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kebab();

    [GeneratedRegex("^[a-z][a-zA-Z]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Camel();
}
