using System.Collections;
using System.Collections.Frozen;
using System.Reflection;
using System.Resources;

namespace NetworkHub.Gateway.Localisation;

/// <summary>
/// Every sentence and word for people, by code and language. They come from all resource files of the assembly, wherever they lie:
/// <c>Name.en.resx</c> beside <c>Name.da.resx</c>. A key is a message's code, perhaps with a variant (<see cref="MessageWriter"/>),
/// or <c>word.</c> with a word's code.
/// </summary>
internal sealed class MessageTexts
{
    public const string WordPrefix = "word.";

    private readonly Dictionary<Language, FrozenDictionary<string, string>> texts;

    private MessageTexts(IReadOnlyCollection<TextFile> files)
    {
        texts = new[] { Language.Danish, Language.English }.ToDictionary(language => language, language => TextsOf(files, language));
        Errors = [.. Repeated(files), .. Missing(Language.Danish, Language.English), .. Missing(Language.English, Language.Danish)];
    }

    /// <summary>The hub's own.</summary>
    public static MessageTexts Hub { get; } = Of(typeof(MessageTexts).Assembly);

    /// <summary>Every key.</summary>
    public IEnumerable<string> Keys => texts[Language.English].Keys;

    /// <summary>What is wrong with the files: keys that are there twice or in one language only.</summary>
    public IReadOnlyList<string> Errors { get; }

    public static MessageTexts Of(Assembly assembly) =>
        new([.. assembly.GetManifestResourceNames().Select(name => TextFile.Read(assembly, name)).OfType<TextFile>()]);

    public static MessageTexts Of(params IReadOnlyCollection<TextFile> files) => new(files);

    /// <summary>The text; null when there is none.</summary>
    public string? Find(string key, Language language) => texts[language].GetValueOrDefault(key);

    /// <exception cref="InvalidOperationException">Something is wrong with the files.</exception>
    public void Check()
    {
        if (Errors.Count > 0)
        {
            throw new InvalidOperationException($"The texts are not in order: {string.Join(' ', Errors)}");
        }
    }

    private static FrozenDictionary<string, string> TextsOf(IEnumerable<TextFile> files, Language language) =>
        files.Where(file => file.Language == language).SelectMany(file => file.Texts)
            .GroupBy(text => text.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.First().Value, StringComparer.Ordinal);

    private static IEnumerable<string> Repeated(IEnumerable<TextFile> files) =>
        files.SelectMany(file => file.Texts, (file, text) => (file.Name, file.Language, text.Key))
            .GroupBy(text => (text.Language, text.Key))
            .Where(same => same.Count() > 1)
            .Select(same => $"'{same.Key.Key}' is in {string.Join(" and ", same.Select(text => text.Name))}.");

    private IEnumerable<string> Missing(Language from, Language than) =>
        texts[than].Keys.Where(key => !texts[from].ContainsKey(key)).Select(key => $"'{key}' has no text in '{from.Code}'.");
}

/// <summary>The texts of one resource file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Language">The language of all of it.</param>
/// <param name="Texts">Text by key.</param>
internal sealed record TextFile(string Name, Language Language, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>The texts of an embedded resource; null when it has none.</summary>
    public static TextFile? Read(Assembly assembly, string name)
    {
        if (name.Split('.') is not [.., var code, "resources"] || Language.Find(code) is not { } language)
        {
            return null;
        }

        using var reader = new ResourceReader(assembly.GetManifestResourceStream(name)!);
        var texts = reader.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
        return new TextFile(name, language, texts);
    }
}
