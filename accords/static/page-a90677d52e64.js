function i({data:n}){let e=document.documentElement;e.lang!==n.language&&(e.lang=n.language),e.dir!==n.direction&&(e.dir=n.direction)}export{i as default};
