namespace NetworkHub.Deploy.Tests.Promises;

/// <summary>What runs.</summary>
internal static class Images
{
    public static readonly Promise AreOfThisVersion = new(
        "images",
        overlay =>
            from container in overlay.Containers
            where !Repository.Images.Contains(container.Image)
            select $"{container.Name} runs {container.Image}, which is not built here",
        overlay => overlay.Containers.First().Image = "networkhub/gateway:latest",
        overlay => overlay.Containers.Last().Image = "networkhub/silo");
}
