// Draws the pictures of a page from the figures that stand in it. Tooltips are drawn on the canvas: the page allows no style attributes.
(() => {
  'use strict';
  const paid = '#0b5c63', share = '#e5a63b', others = ['#7a3b69', '#6f9a3a', '#3f6fb0', '#b3421f', '#8c8c8c'], ink = '#1a1a1a', quiet = '#5c5c5c';
  const font = { fontFamily: '"IBM Plex Sans", system-ui, sans-serif', fontSize: 14, color: ink };
  const tooltip = { renderMode: 'richText', confine: true, textStyle: font };

  const bars = data => ({
    height: (data.series.length > 1 ? 60 : 30) + (20 + 17 * data.series.length) * data.parties.length,
    option: narrow => ({
      textStyle: font,
      color: [paid, share, ...others],
      tooltip: { ...tooltip, trigger: 'axis', axisPointer: { type: 'shadow' },
        formatter: points => [data.parties[points[0].dataIndex], ...points.map(p => `${p.seriesName}: ${p.data.text}`)].join('\n') },
      legend: { show: data.series.length > 1, type: 'scroll', top: 0, left: 0, itemWidth: 14, itemHeight: 14, textStyle: font },
      grid: { left: 0, right: narrow ? 8 : 110, top: data.series.length > 1 ? 40 : 10, bottom: 4, containLabel: !narrow },
      xAxis: { type: 'value', show: false },
      yAxis: { type: 'category', inverse: true, data: data.parties, axisTick: { show: false }, axisLine: { lineStyle: { color: '#c8c8c8' } },
        axisLabel: narrow ? { show: true, inside: true, verticalAlign: 'bottom', padding: [0, 0, 15, 0], margin: 0, ...font, fontSize: 13 } : { ...font, width: 190, overflow: 'break' } },
      series: data.series.map(one => ({
        type: 'bar', name: one.name, barWidth: narrow ? 12 : 15, barGap: '12%', itemStyle: { borderRadius: [0, 3, 3, 0] },
        label: { show: !narrow, position: 'right', formatter: p => p.data.text, ...font, fontSize: 13, color: quiet },
        data: one.values.map((value, i) => ({ value, text: one.texts[i] })),
      })),
    }),
  });

  const flows = data => ({
    height: 60 + 62 * Math.max(data.payers.length, data.receivers.length),
    option: narrow => ({
      textStyle: font,
      tooltip: { ...tooltip, trigger: 'item', formatter: p => p.data.text ?? p.name },
      series: [{
        type: 'sankey', left: 4, right: 4, top: 26, bottom: 26, nodeWidth: 14, nodeGap: narrow ? 34 : 26, draggable: false, layoutIterations: 0,
        emphasis: { focus: 'adjacency' },
        label: { ...font, fontSize: narrow ? 12 : 14, position: 'top', distance: 5 },
        lineStyle: { color: 'gradient', opacity: 0.35, curveness: 0.5 },
        data: [
          ...data.payers.map(name => ({ name, itemStyle: { color: '#b3421f' }, label: { align: 'left', position: [0, -20] } })),
          ...data.receivers.map(name => ({ name, itemStyle: { color: paid }, label: { align: 'right', position: [14, -20] } })),
        ],
        links: data.links.map(link => ({ source: link.from, target: link.to, value: link.value, text: link.text })),
      }],
    }),
  });

  const kinds = { bars, flows };

  const draw = () => {
    for (const figure of document.querySelectorAll('[data-chart]:not([data-drawn])')) {
      figure.dataset.drawn = '';
      const canvas = figure.querySelector('.chart-canvas');
      const picture = kinds[figure.dataset.chart](JSON.parse(figure.querySelector('script').textContent));
      canvas.style.height = `${picture.height}px`;
      const chart = echarts.init(canvas, null, { renderer: 'canvas' });
      const fit = () => { chart.resize(); chart.setOption({ animation: false, ...picture.option(canvas.clientWidth < 560) }, true); };
      fit();
      document.fonts.ready.then(fit);
      new ResizeObserver(fit).observe(figure);
    }
  };
  draw();
  document.addEventListener('page:changed', draw);
})();
